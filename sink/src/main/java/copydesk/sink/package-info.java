/** Enriched articles to JSON files, one per article. */
package copydesk.sink;
