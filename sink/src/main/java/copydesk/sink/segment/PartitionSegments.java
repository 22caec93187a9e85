package copydesk.sink.segment;

import copydesk.sink.Origin;
import copydesk.sink.RecordForm;
import copydesk.sink.disk.Disk;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One partition: its journal, and its segments in the order of their offsets. Each step of a roll
 * can be done again after a crash, as the journal goes last. Not thread-safe.
 */
final class PartitionSegments implements Closeable {
  private static final byte[] NOTHING = {};

  /**
   * A segment.
   *
   * @param day the folder it lies in
   */
  record Segment(String day, SegmentName name) {}

  private final Disk disk;
  private final Days days;
  private final RecordForm form;
  private final SegmentSettings settings;
  private final int partition;
  private final List<Segment> segments;
  private final Journal journal;
  private boolean settled;
  private boolean seen;
  private long removedAt = Long.MAX_VALUE;

  /**
   * Opens a partition, and finishes what a crash left half done.
   *
   * @param found its segments, in any order
   */
  PartitionSegments(
      Disk disk,
      Days days,
      RecordForm form,
      SegmentSettings settings,
      int partition,
      Path journals,
      List<Segment> found)
      throws IOException {
    this.disk = disk;
    this.days = days;
    this.form = form;
    this.settings = settings;
    this.partition = partition;
    segments = new ArrayList<>(found);
    segments.sort(
        (a, b) ->
            a.name().first() != b.name().first()
                ? Long.compare(a.name().first(), b.name().first())
                : Long.compare(b.name().last(), a.name().last()));
    dropReplaced();
    for (Segment segment : segments) {
      ensureIndex(segment);
    }
    long covered = segments.isEmpty() ? 0 : last().name().last() + 1;
    journal = Journal.open(disk, journals.resolve(journalName(partition)), covered);
    if (!journal.isEmpty() && covered > journal.last()) {
      finish();
    } else {
      removedAt = 0; // what was removed may not have been taken out of segments
    }
    settled = journal.isEmpty();
  }

  static String journalName(int partition) {
    return String.format("p%02d.journal", partition);
  }

  private Segment last() {
    return segments.get(segments.size() - 1);
  }

  private Path file(Segment segment) {
    return days.folder(segment.day()).resolve(segment.name().toString());
  }

  /** A crash between a merged segment and the removal of those in it leaves both. */
  private void dropReplaced() throws IOException {
    Segment before = null;
    for (Iterator<Segment> each = segments.iterator(); each.hasNext(); ) {
      Segment segment = each.next();
      if (before != null && before.name().replaces(segment.name())) {
        delete(segment);
        each.remove();
      } else {
        before = segment;
      }
    }
  }

  private void delete(Segment segment) throws IOException {
    days.change(segment.day());
    disk.delete(file(segment));
    disk.delete(SegmentIndex.of(file(segment)));
    disk.forceFolder(days.folder(segment.day()));
  }

  /** A folder that was copied may lack what is hidden. */
  private void ensureIndex(Segment segment) throws IOException {
    Path file = file(segment);
    if (!Files.exists(SegmentIndex.of(file))) {
      List<SegmentIndex.Entry> entries = new ArrayList<>();
      SegmentLines.read(
          file,
          segment.name().compression(),
          line ->
              entries.add(
                  new SegmentIndex.Entry(ArticleKey.of(form.read(line)), segment.name().first())));
      SegmentIndex.write(disk, file, entries);
    }
  }

  long next() {
    return journal.next();
  }

  void write(Origin origin, ArticleKey key, String day, long now, byte[] line) throws IOException {
    seen = true;
    if (new Journal.Last(origin.offset(), false).equals(journal.latest().get(key))) {
      return; // it comes again after a crash
    }
    String its = dayOf(day);
    if (!journal.isEmpty()
        && origin.offset() > journal.last()
        && (!its.equals(journal.first().day()) || journal.length() >= settings.maxBytes())) {
      roll();
    }
    journal.add(
        new JournalEntry(JournalEntry.Kind.WRITE, origin.offset(), its, now, key.toString()), line);
  }

  /** Days only go on, so that a record out of order begins no segment. */
  private String dayOf(String day) {
    String before =
        !journal.isEmpty() ? journal.first().day() : segments.isEmpty() ? day : last().day();
    return before.compareTo(day) > 0 ? before : day;
  }

  /** Removes a record and says whether there was one. */
  boolean remove(Origin origin, ArticleKey key, String day, long now) throws IOException {
    seen = true;
    Journal.Last latest = journal.latest().get(key);
    if (latest == null ? !isInSegments(key) : latest.removed()) {
      return false;
    }
    if (removedAt == Long.MAX_VALUE) {
      removedAt = now;
    }
    journal.add(
        new JournalEntry(
            JournalEntry.Kind.REMOVE, origin.offset(), dayOf(day), now, key.toString()),
        NOTHING);
    return true;
  }

  private boolean isInSegments(ArticleKey key) throws IOException {
    for (Segment segment : segments) {
      if (SegmentIndex.contains(file(segment), key)) {
        return true;
      }
    }
    return false;
  }

  /** Forces what came to disk. */
  void force() throws IOException {
    journal.force();
    settled |= seen;
  }

  /** All before this offset of the channel has been handed over. */
  void reached(long offset) {
    settled |= offset > journal.last();
  }

  /** Whether the first record that came since the last segment has waited long enough. */
  boolean isDue(long now) {
    return !journal.isEmpty() && now - journal.first().at() >= settings.maxAge().toMillis();
  }

  /**
   * Whether the journal can become a segment: after a start its last record comes once more, and
   * has to come first, unless it is gone from the channel.
   */
  boolean isSettled() {
    return settled;
  }

  /** Since when removed records are still in files; the far future where none are. */
  long removedAt() {
    return removedAt;
  }

  /**
   * Takes removed records out of the files: out of the journal by making a segment of it, as soon
   * as it can become one.
   */
  void takeOutRemoved(long now) throws IOException {
    if (journal.holdsRemoved() && settled) {
      roll();
      return;
    }
    journal.force();
    Map<ArticleKey, Journal.Last> removed = new HashMap<>(journal.latest());
    removed.values().removeIf(last -> !last.removed());
    takeOut(removed);
    days.settle();
    removedAt = journal.holdsRemoved() ? now : Long.MAX_VALUE;
  }

  /** Makes a segment of all that came, and takes out of the others what it overtook. */
  void roll() throws IOException {
    if (journal.isEmpty()) {
      return;
    }
    journal.force();
    String day = journal.first().day();
    Segment small = mergeable(day);
    SegmentName name =
        new SegmentName(
            partition,
            small == null ? journal.from() : small.name().first(),
            journal.last(),
            settings.compression());
    days.change(day);
    try (SegmentWriter writer = new SegmentWriter(disk, days.folder(day), name)) {
      if (small != null) {
        copy(small, journal.latest().keySet(), writer);
      }
      journal.standing(writer::add);
      if (writer.records() > 0) {
        days.put(day, writer.publish(true));
        segments.add(new Segment(day, name));
      }
    }
    if (small != null) {
      delete(small);
      segments.remove(small);
    }
    finish();
  }

  /** The last segment, where it is of this day and what came fits into it. */
  private Segment mergeable(String day) throws IOException {
    if (segments.isEmpty() || !last().day().equals(day)) {
      return null;
    }
    SegmentStats stats = days.stats(day, last().name().toString());
    boolean fits = stats != null && stats.contentBytes() + journal.length() <= settings.maxBytes();
    return fits ? last() : null;
  }

  private void finish() throws IOException {
    takeOut(journal.latest());
    days.settle();
    journal.startOver(journal.last() + 1);
    removedAt = Long.MAX_VALUE;
  }

  /** Takes records out of segments that hold older ones of these keys. */
  private void takeOut(Map<ArticleKey, Journal.Last> overtaken) throws IOException {
    if (overtaken.isEmpty()) {
      return;
    }
    for (Segment segment : List.copyOf(segments)) {
      Set<ArticleKey> out = new HashSet<>();
      for (SegmentIndex.Entry entry : SegmentIndex.read(file(segment))) {
        Journal.Last last = overtaken.get(entry.key());
        if (last != null && entry.offset() < last.offset()) {
          out.add(entry.key());
        }
      }
      if (!out.isEmpty()) {
        rewrite(segment, out);
      }
    }
  }

  private void rewrite(Segment segment, Set<ArticleKey> without) throws IOException {
    days.change(segment.day());
    try (SegmentWriter writer =
        new SegmentWriter(disk, days.folder(segment.day()), segment.name())) {
      copy(segment, without, writer);
      if (writer.records() > 0) {
        days.put(segment.day(), writer.publish(false));
        return;
      }
    }
    delete(segment);
    segments.remove(segment);
  }

  private void copy(Segment segment, Set<ArticleKey> without, SegmentWriter writer)
      throws IOException {
    Map<ArticleKey, Long> offsets = new HashMap<>();
    for (SegmentIndex.Entry entry : SegmentIndex.read(file(segment))) {
      offsets.put(entry.key(), entry.offset());
    }
    SegmentLines.read(
        file(segment),
        segment.name().compression(),
        line -> {
          ArticleKey key = ArticleKey.of(form.read(line));
          if (!without.contains(key)) {
            writer.add(key, offsets.getOrDefault(key, segment.name().first()), line);
          }
        });
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
