package copydesk.sink.segment;

import copydesk.sink.disk.AsideFile;
import copydesk.sink.disk.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which records a segment holds: their keys and offsets in a hidden file beside it, sorted, 24
 * bytes each. It can name some that the segment no longer has, where a crash came between the two;
 * it lacks none.
 */
final class SegmentIndex {
  private static final int ENTRY = 3 * Long.BYTES;
  private static final String SUFFIX = ".keys";

  private SegmentIndex() {}

  /** A record of the segment. */
  record Entry(ArticleKey key, long offset) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      return key.compareTo(other.key);
    }
  }

  /** Where a segment's index lies. */
  static Path of(Path segment) {
    return segment.resolveSibling("." + segment.getFileName() + SUFFIX);
  }

  /** Whether a file is an index. */
  static boolean isIndex(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".") && name.endsWith(SUFFIX);
  }

  /** The segment of an index. */
  static Path segment(Path index) {
    String name = index.getFileName().toString();
    return index.resolveSibling(name.substring(1, name.length() - SUFFIX.length()));
  }

  /** Writes it aside, forces it to disk and renames it into place. */
  static void write(Disk disk, Path segment, List<Entry> entries) throws IOException {
    List<Entry> sorted = new ArrayList<>(entries);
    Collections.sort(sorted);
    ByteBuffer bytes = ByteBuffer.allocate(sorted.size() * ENTRY);
    for (Entry entry : sorted) {
      bytes.putLong(entry.key().high()).putLong(entry.key().low()).putLong(entry.offset());
    }
    AsideFile.write(disk, of(segment), bytes.array());
  }

  static List<Entry> read(Path segment) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(of(segment)));
    List<Entry> entries = new ArrayList<>(bytes.remaining() / ENTRY);
    while (bytes.remaining() >= ENTRY) {
      entries.add(entry(bytes));
    }
    return entries;
  }

  /** Whether the index has this key, by a binary search in the file. */
  static boolean contains(Path segment, ArticleKey key) throws IOException {
    try (FileChannel channel = FileChannel.open(of(segment), StandardOpenOption.READ)) {
      long low = 0;
      long high = channel.size() / ENTRY - 1;
      ByteBuffer bytes = ByteBuffer.allocate(ENTRY);
      while (low <= high) {
        long middle = (low + high) >>> 1;
        bytes.clear();
        while (bytes.hasRemaining()
            && channel.read(bytes, middle * ENTRY + bytes.position()) >= 0) {
          // until the entry is whole
        }
        bytes.flip();
        int order = key.compareTo(entry(bytes).key());
        if (order == 0) {
          return true;
        }
        low = order > 0 ? middle + 1 : low;
        high = order < 0 ? middle - 1 : high;
      }
      return false;
    }
  }

  private static Entry entry(ByteBuffer bytes) {
    return new Entry(new ArticleKey(bytes.getLong(), bytes.getLong()), bytes.getLong());
  }
}
