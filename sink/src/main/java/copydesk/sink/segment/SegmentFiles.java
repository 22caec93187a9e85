package copydesk.sink.segment;

import copydesk.sink.folder.FolderMark;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files in a folder of segments, as they were when this was made. */
final class SegmentFiles {
  private static final Pattern JOURNAL = Pattern.compile("p(\\d{2,9})\\.journal");
  private static final Pattern PART_OF_DAY = Pattern.compile("\\d{2,4}");

  private final Map<Integer, List<PartitionSegments.Segment>> segments = new TreeMap<>();
  private final Map<Integer, Path> journals = new TreeMap<>();
  private final SortedSet<String> days = new TreeSet<>();
  private final SortedSet<String> changing = new TreeSet<>();
  private final List<Path> leftOver = new ArrayList<>();

  SegmentFiles(Path root) throws IOException {
    for (Path year : list(root)) {
      if (isPartOfDay(year)) {
        for (Path month : list(year)) {
          for (Path day : list(month)) {
            day(root.relativize(day).toString().replace('\\', '/'), day);
          }
        }
      }
    }
    for (Path file : list(root.resolve(FolderMark.OWN))) {
      Matcher journal = JOURNAL.matcher(file.getFileName().toString());
      if (journal.matches()) {
        journals.put(Integer.parseInt(journal.group(1)), file);
      } else {
        notePart(file);
      }
    }
  }

  private void day(String day, Path folder) throws IOException {
    if (!isPartOfDay(folder)) {
      return;
    }
    days.add(day);
    if (Days.isChanging(folder)) {
      changing.add(day);
    }
    for (Path file : list(folder)) {
      notePart(file);
      if (SegmentIndex.isIndex(file) && !Files.exists(SegmentIndex.segment(file))) {
        leftOver.add(file);
      }
    }
    for (SegmentName name : Days.segments(folder)) {
      segments
          .computeIfAbsent(name.partition(), partition -> new ArrayList<>())
          .add(new PartitionSegments.Segment(day, name));
    }
  }

  private void notePart(Path file) {
    if (file.getFileName().toString().endsWith(".part")) {
      leftOver.add(file);
    }
  }

  private static boolean isPartOfDay(Path folder) {
    return PART_OF_DAY.matcher(folder.getFileName().toString()).matches();
  }

  private static List<Path> list(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        stream.forEach(entries::add);
      } catch (NoSuchFileException e) {
        return entries; // removed meanwhile
      }
    }
    return entries;
  }

  /** The segments by partition, in any order. */
  Map<Integer, List<PartitionSegments.Segment>> segments() {
    return segments;
  }

  /** The journals by partition. */
  Map<Integer, Path> journals() {
    return journals;
  }

  /** The partitions of which there is anything. */
  SortedSet<Integer> partitions() {
    SortedSet<Integer> partitions = new TreeSet<>(segments.keySet());
    partitions.addAll(journals.keySet());
    return partitions;
  }

  /** The folders of the days. */
  SortedSet<String> days() {
    return days;
  }

  /** The days that are being changed, or were when a crash came. */
  SortedSet<String> changing() {
    return changing;
  }

  /** Files that were being written when a crash came. */
  List<Path> leftOver() {
    return leftOver;
  }
}
