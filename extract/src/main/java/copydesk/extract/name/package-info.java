/** Finds the names in a text and says what kind of thing each one names. */
package copydesk.extract.name;
