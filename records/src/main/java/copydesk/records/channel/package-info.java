/**
 * The channels: Kafka topic names, their keys, values and headers, and why an article is refused.
 */
package copydesk.records.channel;
