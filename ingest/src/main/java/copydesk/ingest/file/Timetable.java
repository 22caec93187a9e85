package copydesk.ingest.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Articles in the order of the times at which they were made, as they say themselves; of one time
 * in the order of their paths and lines. One that does not say so stands with the one before it in
 * that order; where there is none, at the start. Of each article its place and its time are held,
 * not its text.
 */
public final class Timetable {
  private final List<Entry> entries = new ArrayList<>();
  private Instant last = Instant.MIN;
  private int withoutTime;

  Timetable() {}

  /** An article's place, and when it is due. */
  public static final class Entry {
    private final ArticleFile file;
    private final LinePlace line;
    private final Instant time;

    private Entry(ArticleFile file, LinePlace line, Instant time) {
      this.file = file;
      this.line = line;
      this.time = time;
    }

    ArticleFile file() {
      return file;
    }

    /** Null where the article is the whole file. */
    LinePlace line() {
      return line;
    }

    /** When it was made; {@link Instant#MIN} where it stands at the start without a time. */
    public Instant time() {
      return time;
    }
  }

  /**
   * Adds an article, in the order of paths and lines.
   *
   * @param line null where it is the whole file
   * @param own when it was made, or null
   */
  void add(ArticleFile file, LinePlace line, Instant own) {
    if (own == null) {
      withoutTime++;
    } else {
      last = own;
    }
    entries.add(new Entry(file, line, last));
  }

  /** Puts what was added in the order of its times. */
  Timetable sorted() {
    entries.sort(Comparator.comparing(Entry::time));
    return this;
  }

  /** All of them, in their order. */
  public List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  /** How many there are. */
  public int size() {
    return entries.size();
  }

  /** How many do not say when they were made. */
  public int withoutTime() {
    return withoutTime;
  }
}
