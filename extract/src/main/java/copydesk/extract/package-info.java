/**
 * Reads articles: text in, an enriched record out. {@link copydesk.extract.Extractor} is the door.
 */
package copydesk.extract;
