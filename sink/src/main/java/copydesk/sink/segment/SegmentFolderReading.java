package copydesk.sink.segment;

import copydesk.records.EnrichedArticle;
import copydesk.sink.RecordForm;
import copydesk.sink.StoreReading;
import copydesk.stage.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What lies in a {@link SegmentFolder}: its segments, and what its journals have that is in none
 * yet. Segments are held against the manifests. Holds the keys in the journals and one line.
 */
public final class SegmentFolderReading implements StoreReading {
  private final Path root;
  private final RecordForm form;

  /** Does no I/O. */
  public SegmentFolderReading(Path root, RecordForm form) {
    this.root = root;
    this.form = form;
  }

  @Override
  public String place() {
    return root.toString();
  }

  @Override
  public Kept expected(EnrichedArticle article, byte[] json) {
    return new Kept("", form.toLine(article, json));
  }

  @Override
  public void read(Receiver receiver) throws IOException {
    if (!Files.isDirectory(root)) {
      throw new NoSuchFileException(root.toString());
    }
    SegmentFiles files = new SegmentFiles(root);
    Map<Integer, Journal> journals = new HashMap<>();
    for (Map.Entry<Integer, Path> journal : files.journals().entrySet()) {
      journals.put(journal.getKey(), Journal.peek(journal.getValue()));
    }
    for (int partition : files.partitions()) {
      List<PartitionSegments.Segment> segments =
          files.segments().getOrDefault(partition, List.of());
      read(segments, journals.get(partition), receiver);
    }
    for (String day : files.days()) {
      checkManifest(day, receiver);
    }
  }

  private void read(List<PartitionSegments.Segment> segments, Journal journal, Receiver receiver)
      throws IOException {
    boolean rolled = false;
    for (PartitionSegments.Segment segment : segments) {
      rolled |= journal != null && !journal.isEmpty() && segment.name().last() >= journal.last();
    }
    for (PartitionSegments.Segment segment : segments) {
      if (segments.stream().noneMatch(other -> other.name().replaces(segment.name()))) {
        boolean older =
            journal != null && !journal.isEmpty() && segment.name().last() < journal.last();
        read(segment, older ? journal.latest().keySet() : Set.of(), receiver);
      }
    }
    if (journal != null && !rolled) {
      journal.standing((key, offset, record) -> found(journal.place(root), record, receiver));
    }
  }

  private void read(
      PartitionSegments.Segment segment, Set<ArticleKey> overtaken, Receiver receiver) {
    String where = segment.day() + "/" + segment.name();
    try {
      SegmentLines.read(
          root.resolve(where),
          segment.name().compression(),
          line -> {
            if (overtaken.isEmpty() || !isOvertaken(line, overtaken)) {
              found(where, line, receiver);
            }
          });
    } catch (NoSuchFileException e) {
      return; // merged into another meanwhile
    } catch (IOException e) {
      receiver.unreadable(where, FileTrouble.why(e));
    }
  }

  private boolean isOvertaken(byte[] line, Set<ArticleKey> overtaken) {
    try {
      return overtaken.contains(ArticleKey.of(form.read(line)));
    } catch (IOException e) {
      return false; // it is told as what it is
    }
  }

  private void found(String where, byte[] line, Receiver receiver) {
    try {
      receiver.found(where, form.read(line).id(), new Kept("", line));
    } catch (IOException e) {
      receiver.unreadable(where, "a line is no " + form.name());
    }
  }

  private void checkManifest(String day, Receiver receiver) throws IOException {
    Path folder = root.resolve(day);
    if (Days.isChanging(folder)) {
      return;
    }
    Set<SegmentStats> counted = new HashSet<>();
    try {
      for (SegmentName name : Days.segments(folder)) {
        counted.add(Days.count(folder, name));
      }
    } catch (IOException e) {
      return; // told with the segment, or gone meanwhile
    }
    Days.Manifest manifest = Days.read(folder);
    boolean same =
        manifest == null
            ? counted.isEmpty()
            : counted.equals(new HashSet<>(manifest.segments()))
                && manifest.records() == counted.stream().mapToLong(SegmentStats::records).sum();
    if (!same && !Days.isChanging(folder)) {
      receiver.unreadable(
          day + "/" + Days.MANIFEST,
          manifest == null ? "it is missing" : "it does not tell what lies beside it");
    }
  }
}
