/** What every stage is: its life cycle, its failure, its counters, its ways to Kafka and HTTP. */
package copydesk.stage;
