/**
 * Formats of articles: bytes and a declared content type to a decoded article. Pure: no Kafka, no
 * files, no state.
 */
package copydesk.format;
