package copydesk.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.records.RecordJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an inbox remembers of the files that it has dealt with and moved aside: as which article,
 * and how they looked then. A writer may still hold such a file open and write on; whoever asks
 * finds out by the file's looks. A file is to be looked at again ever more rarely, each time after
 * an eighth of the time since it was dealt with, and is forgotten after a day without a change.
 *
 * <p>It is kept in a file of JSON lines, so that what was written between two runs is found, too.
 * Used by one thread.
 */
final class SetAside {
  private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);
  private static final long KEPT_MS = Duration.ofDays(1).toMillis();
  private static final int SHARE_OF_AGE = 8;

  /** The file of lines is written anew where it has so many more lines than there are files. */
  private static final int SPARE_LINES = 1_000;

  private final Path lines;
  private final Clock clock;
  private final Map<String, Watched> watched = new HashMap<>();

  /** All that is watched, the next to be looked at first: a look costs what is due. */
  private final NavigableSet<Watched> queue =
      new TreeSet<>(
          Comparator.comparingLong(Watched::next).thenComparing(file -> file.entry().file()));

  private boolean read;
  private int written;

  /**
   * A file that was dealt with.
   *
   * @param file where it is being put, from the inbox, with {@code /} between the names
   * @param id the article's id
   * @param looks how it looked before it was read
   * @param at when it was dealt with, in milliseconds since 1970
   */
  record Entry(String file, String id, Looks looks, long at) {
    Entry {
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(looks, "looks");
    }
  }

  /**
   * A file as it is watched.
   *
   * @param entry its latest entry
   * @param former the looks of the one before: after a crash it can be that one which lies there
   * @param next when it is to be looked at, in milliseconds since 1970
   */
  private record Watched(Entry entry, Looks former, long next) {}

  /**
   * Does no I/O.
   *
   * @param lines the file in which this is kept; its folder is made with the first entry
   */
  SetAside(Path lines, Clock clock) {
    this.lines = lines;
    this.clock = clock;
  }

  /** Reads what an earlier run kept, once; all of it is to be looked at. */
  void read() throws IOException {
    if (read) {
      return;
    }
    read = true;
    for (String line : keptLines()) {
      written++;
      try {
        put(RecordJson.fromBytes(line.getBytes(UTF_8), Entry.class), 0);
      } catch (IOException e) {
        LOG.debug("passed over a line of {} that a crash has cut off: {}", lines, line);
      }
    }
  }

  private List<String> keptLines() throws IOException {
    try {
      return new String(Files.readAllBytes(lines), UTF_8)
          .lines()
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** An entry of now. */
  Entry entry(String file, String id, Looks looks) {
    return new Entry(file, id, looks, clock.millis());
  }

  /** Remembers these; they are on disk when this returns. */
  void add(Collection<Entry> entries) throws IOException {
    if (entries.isEmpty()) {
      return;
    }
    entries.forEach(entry -> put(entry, entry.at()));
    if (written > watched.size() + SPARE_LINES) {
      writeAnew();
    } else {
      Files.createDirectories(lines.getParent());
      write(lines, entries, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      written += entries.size();
    }
  }

  private void put(Entry entry, long next) {
    Watched before = watched.get(entry.file());
    Looks former = before == null ? entry.looks() : before.entry().looks();
    watch(new Watched(entry, former, next));
  }

  private void watch(Watched file) {
    forget(file.entry().file());
    watched.put(file.entry().file(), file);
    queue.add(file);
  }

  private void writeAnew() throws IOException {
    Path part = lines.resolveSibling(lines.getFileName() + ".part");
    write(
        part,
        watched.values().stream().map(Watched::entry).toList(),
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
    Files.move(part, lines, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    written = watched.size();
  }

  /** Each line begins with a line feed: what a crash has cut off before it spoils no other. */
  private static void write(Path file, Collection<Entry> entries, OpenOption... options)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Entry entry : entries) {
      bytes.write('\n');
      bytes.write(RecordJson.toBytes(entry));
    }
    try (FileChannel channel = FileChannel.open(file, options)) {
      ByteBuffer left = ByteBuffer.wrap(bytes.toByteArray());
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /** The files that are to be looked at now. */
  List<String> due() {
    long now = clock.millis();
    return queue.stream()
        .takeWhile(file -> file.next() <= now)
        .map(file -> file.entry().file())
        .sorted()
        .toList();
  }

  /** Whether a file of that name looks as none did that was dealt with under it. */
  boolean isChanged(String file, Looks looks) {
    Watched known = watched.get(file);
    return known != null && !looks.equals(known.entry().looks()) && !looks.equals(known.former());
  }

  /** As which article the file was dealt with. */
  String id(String file) {
    return watched.get(file).entry().id();
  }

  /** The file was looked at and is what it was. */
  void unchanged(String file) {
    Watched known = watched.get(file);
    long now = clock.millis();
    long age = Math.max(0, now - known.entry().at());
    if (age > KEPT_MS) {
      forget(file);
    } else {
      watch(new Watched(known.entry(), known.former(), now + age / SHARE_OF_AGE));
    }
  }

  /** The file is gone. */
  void forget(String file) {
    Watched known = watched.remove(file);
    if (known != null) {
      queue.remove(known);
    }
  }
}
