package copydesk.sink.segment;

import copydesk.sink.disk.AsideFile;
import copydesk.sink.disk.Disk;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What has come of a partition since its last segment: one line a call, forced to disk before
 * offsets are committed. After a crash it is read up to its first torn line, which was not forced;
 * it says where to go on. Not thread-safe.
 */
final class Journal implements Closeable {
  /** What the journal last says of a key. */
  record Last(long offset, boolean removed) {}

  /** Takes the records that stand. */
  interface Receiver {
    void take(ArticleKey key, long offset, byte[] record) throws IOException;
  }

  private final Disk disk;
  private final Path file;
  private final Map<ArticleKey, Last> latest = new HashMap<>();
  private Disk.Writing out;
  private FileChannel held;
  private Object identity;
  private long length;
  private long from;
  private long next;
  private JournalEntry first;
  private long last;
  private boolean dirty;
  private boolean holdsRemoved;

  private Journal(Disk disk, Path file) {
    this.disk = disk;
    this.file = file;
  }

  /** Opens the journal, which is made where there is none. */
  static Journal open(Disk disk, Path file, long nextIfNew) throws IOException {
    Journal journal = new Journal(disk, file);
    if (Files.exists(file)) {
      journal.length = read(journal.content(), journal::know);
      journal.resume();
    } else {
      journal.startOver(nextIfNew);
    }
    return journal;
  }

  /**
   * Reads a journal that somebody else may be writing. Until it is closed, it is held as it was,
   * also where it has begun anew since.
   */
  static Journal peek(Path file) throws IOException {
    Journal journal = new Journal(null, file);
    journal.held = FileChannel.open(file, StandardOpenOption.READ);
    try {
      journal.length = read(journal.content(), journal::know);
    } catch (IOException e) {
      try (journal) {
        throw e;
      }
    }
    return journal;
  }

  /** What {@link #from} of a journal is that somebody else may be writing. */
  static long from(Path file) throws IOException {
    try (Lines lines = new Lines(Files.newInputStream(file))) {
      byte[] line = lines.next();
      JournalEntry entry = line == null ? null : JournalEntry.read(line);
      return entry != null && entry.kind() == JournalEntry.Kind.NEXT ? entry.offset() : 0;
    }
  }

  /** Closing it does not close what is held. */
  private InputStream content() throws IOException {
    if (held == null) {
      return Files.newInputStream(file);
    }
    InputStream in = Channels.newInputStream(held.position(0));
    return new FilterInputStream(in) {
      @Override
      public void close() {}
    };
  }

  private static long read(InputStream in, Consumer<JournalEntry> receiver) throws IOException {
    try (Lines lines = new Lines(in)) {
      long good = 0;
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        JournalEntry entry = JournalEntry.read(line);
        if (entry == null) {
          break;
        }
        receiver.accept(entry);
        good = lines.position();
      }
      return good;
    }
  }

  private void know(JournalEntry entry) {
    if (entry.kind() == JournalEntry.Kind.NEXT) {
      next = entry.offset();
      from = next;
    } else {
      first = first == null ? entry : first;
      last = entry.offset();
      next = entry.offset();
      boolean removed = entry.kind() == JournalEntry.Kind.REMOVE;
      Last before = latest.put(ArticleKey.parse(entry.key()), new Last(entry.offset(), removed));
      holdsRemoved |= removed && before != null && !before.removed();
    }
  }

  private void resume() throws IOException {
    out = disk.append(file, length);
    identity = identity();
  }

  private Object identity() throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  /**
   * The offset that is to be read next: the last one again, for a crash can have come between what
   * was written of it and what was removed for it.
   */
  long next() {
    return next;
  }

  /** All before this offset is in segments, or was nothing to keep. */
  long from() {
    return from;
  }

  /** Whether nothing has come since the last segment. */
  boolean isEmpty() {
    return first == null;
  }

  /** The first entry; null where there is none. */
  JournalEntry first() {
    return first;
  }

  /** The offset of the last entry. */
  long last() {
    return last;
  }

  /** Where it lies below the folder, with slashes. */
  String place(Path root) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** Its length in bytes. */
  long length() {
    return length;
  }

  /** Whether it still has the text of an article that was removed. */
  boolean holdsRemoved() {
    return holdsRemoved;
  }

  /** What it last says of each key. */
  Map<ArticleKey, Last> latest() {
    return latest;
  }

  void add(JournalEntry entry, byte[] record) throws IOException {
    byte[] line = entry.line(record);
    out.write(line, 0, line.length);
    length += line.length;
    dirty = true;
    know(entry);
  }

  /** Forces the lines to disk. */
  void force() throws IOException {
    if (!dirty) {
      return;
    }
    out.force();
    if (!Files.exists(file) || !Objects.equals(identity, identity())) {
      throw new IOException(file + " was removed or replaced by somebody else");
    }
    dirty = false;
  }

  /** Hands over the records that stand, in the order of their offsets. */
  void standing(Receiver receiver) throws IOException {
    try (Lines lines = new Lines(content())) {
      while (lines.position() < length) {
        byte[] line = lines.next();
        JournalEntry entry = line == null ? null : JournalEntry.read(line);
        if (entry == null) {
          throw new IOException(file + " changed while it was read");
        }
        if (entry.kind() == JournalEntry.Kind.WRITE) {
          ArticleKey key = ArticleKey.parse(entry.key());
          if (latest.get(key).equals(new Last(entry.offset(), false))) {
            receiver.take(key, entry.offset(), JournalEntry.record(line));
          }
        }
      }
    }
  }

  /** Begins anew, with all before this offset in segments; at once. */
  void startOver(long offset) throws IOException {
    byte[] line = new JournalEntry(JournalEntry.Kind.NEXT, offset, null, 0, null).line(new byte[0]);
    try (AsideFile fresh = new AsideFile(disk, file)) {
      fresh.write(line, 0, line.length);
      fresh.complete();
      close();
      fresh.place();
    }
    disk.forceFolder(file.getParent());
    latest.clear();
    first = null;
    last = 0;
    from = offset;
    next = offset;
    length = line.length;
    dirty = false;
    holdsRemoved = false;
    resume();
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      Disk.Writing closing = out;
      out = null;
      closing.close();
    }
    if (held != null) {
      held.close();
    }
  }
}
