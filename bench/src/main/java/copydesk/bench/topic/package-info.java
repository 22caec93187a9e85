/** Makes, trains and measures what the topics are read by. */
package copydesk.bench.topic;
