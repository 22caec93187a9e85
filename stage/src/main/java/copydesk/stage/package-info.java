/** What every stage is: its life cycle, its failure, its counters, its way to Kafka. */
package copydesk.stage;
