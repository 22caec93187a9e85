/** What is known of parties beforehand: the shipped tables and what was added to them. */
package copydesk.extract.reference;
