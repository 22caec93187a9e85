/** Kafka as the stages see it: a broker in this process, or a cluster elsewhere. */
package copydesk.app.broker;
