/** Who is in an article: names merged into parties, with their roles, aliases and references. */
package copydesk.extract.party;
