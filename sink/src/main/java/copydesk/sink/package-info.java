/** Enriched articles to a store: the loop, and what a store has to do. */
package copydesk.sink;
