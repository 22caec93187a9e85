/** An article's text as layout, tokens and sentences: what all later steps read. */
package copydesk.extract.text;
