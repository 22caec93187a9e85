/** Enriched articles as IPTC ninjs. */
package copydesk.sink.ninjs;
