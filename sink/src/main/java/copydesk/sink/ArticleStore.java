package copydesk.sink;

import copydesk.records.EnrichedArticle;
import java.io.IOException;
import java.util.List;

/**
 * Where a sink keeps enriched articles: files, segments, a database. An article lies under its
 * filing date, {@link copydesk.records.text.FilingDate#folder}: the date that it gives itself, else
 * that of its arrival, or {@code undated}. How a store lays that out is its own business, as long
 * as it finds an article again by id and filing date.
 *
 * <p>{@link ArticleSink} calls from one thread: {@link #open} first, then writes and removals with
 * a {@link #flush} after each batch, {@link #close} last. Every call may come again after a crash,
 * with the same arguments, and then changes nothing. An {@link IOException} stops the sink; what
 * was not flushed comes again at its next start. No argument is null.
 */
public interface ArticleStore extends AutoCloseable {
  /** Where this store is, for messages, such as the name of a folder. */
  String place();

  /** Makes ready what is missing and fails where the store cannot be written. */
  void open() throws IOException;

  /**
   * Keeps an article, in place of the one of its id and filing date. A reader sees the old record
   * or the new one, never a part. Calls for one id come in the order of its revisions.
   */
  void write(EnrichedArticle article) throws IOException;

  /**
   * Removes what is kept of an article under these filing dates, and nothing that lies under
   * others. There may be none.
   *
   * @return how many records were removed
   */
  int remove(String id, List<String> filingDates) throws IOException;

  /** Returns once everything written and removed so far outlives a power cut. */
  void flush() throws IOException;

  /** Lets go of what {@link #open} took; does nothing where the store is not open. */
  @Override
  void close() throws IOException;
}
