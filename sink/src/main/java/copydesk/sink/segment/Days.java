package copydesk.sink.segment;

import copydesk.records.RecordJson;
import copydesk.sink.disk.AsideFile;
import copydesk.sink.disk.Disk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The folders of the days and their manifests. Before a segment of a day changes, the day gets a
 * hidden mark that goes once its manifest is written again: what a crash leaves marked is counted
 * anew. Not thread-safe.
 */
final class Days {
  static final String MANIFEST = "manifest.json";
  private static final String MARK = ".changing";

  private final Disk disk;
  private final Path root;
  private final Set<String> changing = new TreeSet<>();
  private final Map<String, Map<String, SegmentStats>> known = new HashMap<>();

  /**
   * A day's manifest.
   *
   * @param day such as "2026/11/28"
   * @param records how many records its segments hold
   * @param bytes how long its files are
   * @param segments each of them, by name
   */
  record Manifest(String day, long records, long bytes, List<SegmentStats> segments) {}

  Days(Disk disk, Path root) {
    this.disk = disk;
    this.root = root;
  }

  Path folder(String day) {
    return root.resolve(day);
  }

  /** Must come before anything of the day changes. */
  void change(String day) throws IOException {
    if (changing.add(day)) {
      disk.makeFolder(folder(day));
      disk.create(folder(day).resolve(MARK)).close();
      disk.forceFolder(folder(day));
    }
  }

  /** Notes a segment that was written. */
  void put(String day, SegmentStats stats) throws IOException {
    of(day).put(stats.file(), stats);
  }

  /** What is known of a segment; null where the day's manifest does not say. */
  SegmentStats stats(String day, String file) throws IOException {
    return of(day).get(file);
  }

  private Map<String, SegmentStats> of(String day) throws IOException {
    Map<String, SegmentStats> stats = known.get(day);
    if (stats == null) {
      stats = new HashMap<>();
      Manifest manifest = isMarked(day) ? null : read(folder(day));
      for (SegmentStats one : manifest == null ? List.<SegmentStats>of() : manifest.segments()) {
        stats.put(one.file(), one);
      }
      known.put(day, stats);
    }
    return stats;
  }

  /** Whether the mark of a crash is there, not of this run. */
  private boolean isMarked(String day) {
    return !changing.contains(day) && Files.exists(folder(day).resolve(MARK));
  }

  /** The manifest in a day's folder; null where there is none that can be read. */
  static Manifest read(Path folder) {
    try {
      return RecordJson.fromBytes(Files.readAllBytes(folder.resolve(MANIFEST)), Manifest.class);
    } catch (IOException e) {
      return null; // then it is counted
    }
  }

  /** Whether the day is being changed, or a crash left it so. */
  static boolean isChanging(Path folder) {
    return Files.exists(folder.resolve(MARK));
  }

  /** Counts this day anew at the next {@link #settle}. */
  void recount(String day) {
    known.put(day, new HashMap<>());
    changing.add(day);
  }

  /** Writes the manifests of the days that changed. */
  void settle() throws IOException {
    for (String day : changing) {
      settle(day);
    }
    changing.clear();
    known.clear();
  }

  private void settle(String day) throws IOException {
    Path folder = folder(day);
    List<SegmentStats> segments = new ArrayList<>();
    for (SegmentName name : segments(folder)) {
      SegmentStats stats = stats(day, name.toString());
      segments.add(stats == null ? count(folder, name) : stats);
    }
    segments.sort(Comparator.comparing(SegmentStats::file));
    Path manifest = folder.resolve(MANIFEST);
    if (segments.isEmpty()) {
      disk.delete(manifest);
    } else {
      AsideFile.write(
          disk,
          manifest,
          RecordJson.toPrettyBytes(
              new Manifest(
                  day,
                  segments.stream().mapToLong(SegmentStats::records).sum(),
                  segments.stream().mapToLong(SegmentStats::bytes).sum(),
                  segments)));
    }
    disk.forceFolder(folder);
    disk.delete(folder.resolve(MARK));
  }

  /** The segments in a folder. */
  static List<SegmentName> segments(Path folder) throws IOException {
    List<SegmentName> names = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        for (Path file : files) {
          SegmentName.parse(file.getFileName().toString()).ifPresent(names::add);
        }
      }
    }
    return names;
  }

  /** Reads a segment for what the manifest tells of it. */
  static SegmentStats count(Path folder, SegmentName name) throws IOException {
    Path file = folder.resolve(name.toString());
    long[] records = new long[1];
    long content = SegmentLines.read(file, name.compression(), line -> records[0]++);
    MessageDigest digest = SegmentWriter.sha256();
    long bytes;
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      bytes = in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return new SegmentStats(
        name.toString(),
        name.partition(),
        name.first(),
        name.last(),
        records[0],
        content,
        bytes,
        HexFormat.of().formatHex(digest.digest()));
  }
}
