package copydesk.sink.segment;

import copydesk.sink.segment.PartitionSegments.Segment;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder of segments as it is at one moment, while a sink may be writing: the journals, which
 * stay as they were while they are held open, and the names of the segments beside them. Not
 * thread-safe.
 */
final class SegmentView implements Closeable {
  private static final int ATTEMPTS = 20;

  private final Map<Integer, Journal> journals = new HashMap<>();
  private final SegmentFiles files;

  private SegmentView(Path root) throws IOException {
    try {
      for (Map.Entry<Integer, Path> journal : new SegmentFiles(root).journals().entrySet()) {
        journals.put(journal.getKey(), Journal.peek(journal.getValue()));
      }
      files = new SegmentFiles(root);
    } catch (IOException e) {
      try (this) {
        throw e;
      }
    }
  }

  /**
   * Takes a view. A journal begins anew as the last step of making a segment; so where none has,
   * and two listings are the same, the segments are those that the journals go with.
   *
   * @throws IOException if the folder cannot be read, or changes without a pause
   */
  static SegmentView of(Path root) throws IOException {
    for (int i = 0; i < ATTEMPTS; i++) {
      SegmentView view = new SegmentView(root);
      if (view.isStill(new SegmentFiles(root))) {
        return view;
      }
      view.close();
    }
    throw new IOException("it changes too fast to be read");
  }

  private boolean isStill(SegmentFiles later) throws IOException {
    if (!later.segments().equals(files.segments())
        || !later.journals().keySet().equals(journals.keySet())) {
      return false;
    }
    for (Map.Entry<Integer, Path> journal : later.journals().entrySet()) {
      if (Journal.from(journal.getValue()) != journals.get(journal.getKey()).from()) {
        return false;
      }
    }
    return true;
  }

  /** The files. */
  SegmentFiles files() {
    return files;
  }

  /** The segments of a partition, in any order. */
  List<Segment> segments(int partition) {
    return files.segments().getOrDefault(partition, List.of());
  }

  /** The journal of a partition; null where it has none. */
  Journal journal(int partition) {
    return journals.get(partition);
  }

  @Override
  public void close() throws IOException {
    for (Journal journal : journals.values()) {
      journal.close();
    }
  }
}
