/** The desk: a read model of {@code articles.enriched}, asked and followed over HTTP. */
package copydesk.desk;
