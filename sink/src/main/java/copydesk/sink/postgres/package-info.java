/** Enriched articles in tables of PostgreSQL. */
package copydesk.sink.postgres;
