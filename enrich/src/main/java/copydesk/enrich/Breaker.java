package copydesk.enrich;

import copydesk.records.text.Columns;
import copydesk.records.text.OneLine;
import java.util.function.Consumer;

/**
 * Stops the job where one dead letter follows the other with the same reason: then the fault lies
 * elsewhere than in the articles, and more of them would only fill the channel. A row ends with an
 * article that is enriched, and with a letter of another reason; other outcomes neither lengthen it
 * nor end it.
 *
 * <p>There is one row for all threads and steps of a job. A letter is in it once its transaction is
 * committed, in the order of the commits: those of an aborted transaction are read again and must
 * not count twice. When a thread's open transaction completes the row, it is to be committed at
 * once ({@link #dead}). The row begins anew with the process. See decision 19.
 */
final class Breaker {
  /** The limit that is none. */
  static final int NEVER = 0;

  /** In characters; what a letter says of its article may be long. */
  private static final int MAX_MESSAGE = 160;

  private final int limit;
  private final Consumer<String> opened;
  private final ThreadLocal<Row> begun = ThreadLocal.withInitial(Row::new);
  private Row committed = new Row();
  private boolean open;

  /**
   * @param limit how many letters in a row stop the job; {@link #NEVER}: none do
   * @param opened is told once, in a line for a person, by the thread that commits the last letter
   */
  Breaker(int limit, Consumer<String> opened) {
    this.limit = limit;
    this.opened = opened;
  }

  /** What ends in a thread's open transaction, or what all of them have committed. */
  private static final class Row {
    /** Whether it does not continue what was committed before. */
    private boolean anew;

    private String reason;
    private String message;
    private int letters;

    /** What to say of the row, once it is long enough; it may have ended since. */
    private String complete;

    /** The letters of a reason that have to be committed before it for that. */
    private int needed;

    private String neededReason;

    private void begin(String newReason) {
      anew = anew || reason != null;
      reason = newReason;
      letters = 0;
    }
  }

  /** Notes that this thread has enriched an article. */
  void enriched() {
    if (limit != NEVER) {
      Row row = begun.get();
      row.begin(null);
      row.anew = true;
    }
  }

  /**
   * Notes that this thread has sent a dead letter.
   *
   * @return whether the row is complete: what the thread has begun is to be committed
   */
  boolean dead(String reason, String message) {
    if (limit == NEVER) {
      return false;
    }
    Row row = begun.get();
    if (!reason.equals(row.reason)) {
      row.begin(reason);
    }
    row.message = message;
    row.letters++;
    if (row.complete == null && row.letters + before(row) >= limit) {
      row.complete = line(row);
      row.needed = limit - row.letters;
      row.neededReason = reason;
    }
    return row.complete != null;
  }

  /** How many committed letters this row continues. */
  private synchronized int before(Row row) {
    return !row.anew && row.reason.equals(committed.reason) ? committed.letters : 0;
  }

  /** Notes that this thread has committed. */
  void committed() {
    Row row = begun.get();
    begun.remove();
    if (add(row)) {
      opened.accept(row.complete);
    }
  }

  /** Notes that what this thread had begun is given up. */
  void aborted() {
    begun.remove();
  }

  /** Whether this is the row that stops the job. */
  private synchronized boolean add(Row row) {
    if (row.reason == null && !row.anew) {
      return false;
    }
    if (row.needed > 0
        && (row.needed > committed.letters || !row.neededReason.equals(committed.reason))) {
      row.complete = null; // another thread has broken the row meanwhile
    }
    row.letters += row.reason == null ? 0 : before(row);
    committed = row;
    if (row.letters >= limit && row.complete == null) {
      row.complete = line(row); // with the letters that another thread has committed meanwhile
    }
    boolean first = row.complete != null && !open;
    open = open || first;
    return first;
  }

  private String line(Row row) {
    return String.format(
        "enrich stopped: %d dead letters in a row are %s, the last: %s",
        limit, row.reason, Columns.cut(OneLine.of(row.message), MAX_MESSAGE));
  }
}
