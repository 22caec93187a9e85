/** The outside world to {@code articles.raw}: files, folders, a watched inbox. */
package copydesk.ingest;
