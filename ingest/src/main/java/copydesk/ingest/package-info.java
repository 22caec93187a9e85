/**
 * The outside world to {@code articles.raw}. Each way in is a package of its own that makes {@link
 * copydesk.ingest.RawArticle}s and hands them to {@link copydesk.ingest.ArticlePoster}.
 */
package copydesk.ingest;
