/** The parties that are known before any article is read, as a person keeps them. */
package copydesk.app.parties;
