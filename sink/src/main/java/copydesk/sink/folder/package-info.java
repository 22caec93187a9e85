/** Enriched articles as JSON files in folders by date. */
package copydesk.sink.folder;
