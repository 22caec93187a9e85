/**
 * Corrects the names that the tagger found: what the article as a whole and the known names say.
 */
package copydesk.extract.naming;
