/** What is known of parties beforehand: what is shipped, and what was added to it. */
package copydesk.extract.reference;
