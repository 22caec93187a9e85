/**
 * The Kafka Streams job: raw articles in, enriched articles, statements and dead letters out,
 * exactly once.
 */
package copydesk.enrich;
