package copydesk.sink.folder;

import copydesk.records.RecordJson;
import copydesk.sink.disk.AsideFile;
import copydesk.sink.disk.Disk;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far a folder has each partition: {@code .copydesk/p03.place}, a small file, replaced whole.
 * Each belongs to the folder's filling, which {@code .copydesk/filling} names: a folder that was
 * removed or emptied gets another one, and what an earlier one had reached counts no more. Any
 * number of sinks can share a folder: each writes the places of the partitions that it has, notices
 * by the writer in a place that another has the partition now, and by the filling where another has
 * begun the folder anew. Not thread-safe.
 */
final class FolderPlaces {
  private static final Logger LOG = LoggerFactory.getLogger(FolderPlaces.class);
  private static final String FILE = "filling";
  private static final Duration LEFT_OVER = Duration.ofHours(1);
  private static final int DIGITS = 12;

  /**
   * What the folder is filled as.
   *
   * @param folder what tells the folder from every other, for as long as a sink knows it
   * @param filling what tells this filling of it from those before
   */
  record Filling(String folder, String filling) {}

  /**
   * A partition's place.
   *
   * @param filling the filling that it belongs to
   * @param next the offset that is to be read next
   * @param writer who writes the partition; null where an earlier build wrote the place
   */
  record Place(String filling, long next, String writer) {}

  private final Disk disk;
  private final Path own;
  private final String writer = "." + random();
  private Filling taken;

  /**
   * Does no I/O.
   *
   * @param own the hidden folder of the sink's own files
   */
  FolderPlaces(Disk disk, Path own) {
    this.disk = disk;
    this.own = own;
  }

  /** What tells this writer's files aside from those of other sinks. */
  String writer() {
    return writer;
  }

  /** What names the folder below this root; null where none does. */
  static String folder(Path root) throws IOException {
    Filling filling = read(root.resolve(FolderMark.OWN).resolve(FILE));
    return filling == null ? null : filling.folder();
  }

  /** What names the folder that was taken; null before. */
  String folder() {
    return taken == null ? null : taken.folder();
  }

  /**
   * Takes the folder's filling; begins the first, where it has none.
   *
   * @return whether it had one
   * @throws IOException if another folder lies there than the one that was taken before
   */
  boolean take() throws IOException {
    removeLeftOver();
    Path file = own.resolve(FILE);
    Filling there = read(file);
    boolean had = there != null;
    if (!had) {
      AsideFile.writeNew(disk, file, RecordJson.toBytes(fresh()), writer);
      disk.forceFolder(own);
      there = read(file);
    }
    if (there == null || (taken != null && !taken.folder().equals(there.folder()))) {
      throw new IOException("another folder took its place");
    }
    taken = there;
    return had;
  }

  /** Begins another filling of the folder, in which no partition has a place. */
  void beginAnew() throws IOException {
    Filling next = fresh();
    AsideFile.write(disk, own.resolve(FILE), RecordJson.toBytes(next), writer);
    disk.forceFolder(own);
    taken = next;
  }

  private Filling fresh() {
    return new Filling(taken == null ? random() : taken.folder(), random());
  }

  private static String random() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, DIGITS);
  }

  /** Whether the filling that was taken is still that of the folder. */
  boolean isStanding() throws IOException {
    return taken.equals(read(own.resolve(FILE)));
  }

  /** Whether any partition has a place in this filling. */
  boolean isAny() throws IOException {
    try (DirectoryStream<Path> places = Files.newDirectoryStream(own, "*.place")) {
      for (Path place : places) {
        if (read(place, 0) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** The offset of the partition that is to be read next; 0 where it has no place. */
  long next(int partition) throws IOException {
    return read(file(partition), 0);
  }

  /** Makes a partition this writer's, where it is. */
  void takePartition(int partition) throws IOException {
    keep(partition, next(partition));
  }

  /** Whether nobody else has taken a partition since this writer did. */
  boolean hasTaken(int partition) throws IOException {
    Place place = place(file(partition));
    return place == null || place.writer() == null || place.writer().equals(writer);
  }

  /** Keeps a partition's place: all that comes before it has to be on disk. */
  void keep(int partition, long next) throws IOException {
    Place place = new Place(taken.filling(), next, writer);
    AsideFile.write(disk, file(partition), RecordJson.toBytes(place), writer);
  }

  private Path file(int partition) {
    return own.resolve(String.format(Locale.ROOT, "p%02d.place", partition));
  }

  private long read(Path file, long otherwise) throws IOException {
    Place place = place(file);
    return place == null ? otherwise : Math.max(0, place.next());
  }

  /** The place in a file; null where it has none of this filling. */
  private Place place(Path file) throws IOException {
    byte[] json;
    try {
      json = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return null;
    }
    try {
      Place place = RecordJson.fromBytes(json, Place.class);
      return taken.filling().equals(place.filling()) ? place : null;
    } catch (IOException e) {
      LOG.warn("{} is damaged: its partition is read from the beginning of the channel", file);
      return null;
    }
  }

  private static Filling read(Path file) throws IOException {
    byte[] json;
    try {
      json = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return null;
    }
    try {
      Filling filling = RecordJson.fromBytes(json, Filling.class);
      if (filling.folder() != null && filling.filling() != null) {
        return filling;
      }
    } catch (IOException e) {
      LOG.debug("{} cannot be read", file, e);
    }
    throw new IOException(file + " is damaged; without it the folder is filled again");
  }

  /** What a crash left of files aside; those of sinks that are at work are younger. */
  private void removeLeftOver() throws IOException {
    Instant old = Instant.now().minus(LEFT_OVER);
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(own, "*" + AsideFile.PART)) {
      for (Path part : parts) {
        if (Files.exists(part) && Files.getLastModifiedTime(part).toInstant().isBefore(old)) {
          disk.delete(part);
        }
      }
    }
  }
}
