/** Articles from a stream of bytes, such as standard input. */
package copydesk.ingest.input;
