package copydesk.sink.segment;

import copydesk.records.EnrichedArticle;
import copydesk.sink.ArticleStore;
import copydesk.sink.Origin;
import copydesk.sink.RecordForm;
import copydesk.sink.disk.AsideFile;
import copydesk.sink.disk.Disk;
import copydesk.sink.folder.FolderMark;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;

/**
 * The folder of segments: {@code 2026/11/28/p03-000000001234-000000005678.jsonl}, a record a line,
 * in the folder of the day on which the first of them came in (UTC, by the record's time on the
 * channel), and {@code manifest.json} in each. What came since the last segment lies in a journal,
 * {@code .copydesk/p03.journal}, and becomes a segment once it is large or old enough, or when the
 * sink ends; where the last segment of that day has room, the two become one. An article is in one
 * place: what a revision overtakes goes out of older segments when the revision gets into one, what
 * is killed goes within seconds, out of segments and out of the journal. A segment is only ever
 * replaced whole.
 *
 * <p>The folder says itself where to go on; one process has it at a time. Not thread-safe.
 */
public final class SegmentFolder implements ArticleStore {
  static final int REMOVE_WITHIN_MILLIS = 10_000;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");

  private final Path root;
  private final FolderMark mark;
  private final RecordForm form;
  private final SegmentSettings settings;
  private final InstantSource clock;
  private final Disk disk;
  private final Path own;
  private final Days days;
  private final Map<Integer, PartitionSegments> partitions = new TreeMap<>();
  private FileChannel lockFile;
  private boolean whole;

  /**
   * Does no I/O.
   *
   * @param channel what tells the channel from every other, such as Kafka's id of it
   */
  public SegmentFolder(Path root, String channel, RecordForm form, SegmentSettings settings) {
    this(root, channel, form, settings, InstantSource.system(), Disk.real());
  }

  SegmentFolder(
      Path root,
      String channel,
      RecordForm form,
      SegmentSettings settings,
      InstantSource clock,
      Disk disk) {
    this.root = root;
    this.mark = new FolderMark(FolderMark.JSONL, form.name(), channel);
    this.form = form;
    this.settings = settings;
    this.clock = clock;
    this.disk = disk;
    this.own = root.resolve(FolderMark.OWN);
    this.days = new Days(disk, root);
  }

  @Override
  public String place() {
    return root.toString();
  }

  /** Takes the folder, and finishes what a crash left half done. */
  @Override
  public void open() throws IOException {
    disk.makeFolder(root);
    boolean fresh = mark.isNewTo(root);
    disk.makeFolder(own);
    lock();
    if (fresh) {
      AsideFile.write(disk, FolderMark.file(root), mark.json());
      disk.forceFolder(own);
    }
    AsideFile.probe(disk, own, "");
    SegmentFiles files = new SegmentFiles(root);
    for (Path leftOver : files.leftOver()) {
      disk.delete(leftOver);
    }
    files.changing().forEach(days::recount);
    for (int partition : files.partitions()) {
      open(partition, files.segments().getOrDefault(partition, List.of()));
    }
    days.settle();
    whole = true;
  }

  private void lock() throws IOException {
    lockFile =
        FileChannel.open(own.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = lockFile.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null; // another one in this process
    }
    if (lock == null) {
      lockFile.close();
      throw new IOException("another sink is writing there");
    }
  }

  private PartitionSegments open(int partition, List<PartitionSegments.Segment> segments)
      throws IOException {
    PartitionSegments opened =
        new PartitionSegments(disk, days, form, settings, partition, own, segments);
    partitions.put(partition, opened);
    return opened;
  }

  @Override
  public long next(int partition) {
    PartitionSegments known = partitions.get(partition);
    return known == null ? 0 : known.next();
  }

  private PartitionSegments of(Origin origin) throws IOException {
    PartitionSegments known = partitions.get(origin.partition());
    return known == null ? open(origin.partition(), List.of()) : known;
  }

  @Override
  public void write(Origin origin, EnrichedArticle article, byte[] json) throws IOException {
    whole = false;
    of(origin)
        .write(
            origin,
            ArticleKey.of(RecordForm.Filed.of(article)),
            day(origin),
            clock.millis(),
            form.toLine(article, json));
    whole = true;
  }

  @Override
  public int remove(Origin origin, String id, List<String> filingDates) throws IOException {
    whole = false;
    int removed = 0;
    for (String date : filingDates) {
      ArticleKey key = ArticleKey.of(date, id);
      removed += of(origin).remove(origin, key, day(origin), clock.millis()) ? 1 : 0;
    }
    whole = true;
    return removed;
  }

  /** The day of the record; today, where its time is none or in the future. */
  private String day(Origin origin) {
    long now = clock.millis();
    long time = origin.time() < 0 ? now : Math.min(origin.time(), now);
    return DAY.format(Instant.ofEpochMilli(time).atOffset(ZoneOffset.UTC));
  }

  @Override
  public void flush() throws IOException {
    boolean before = whole;
    whole = false;
    for (PartitionSegments partition : partitions.values()) {
      partition.force();
    }
    whole = before;
  }

  @Override
  public void tick(IntToLongFunction reached) throws IOException {
    whole = false;
    long now = clock.millis();
    for (Map.Entry<Integer, PartitionSegments> each : partitions.entrySet()) {
      PartitionSegments partition = each.getValue();
      partition.reached(reached.applyAsLong(each.getKey()));
      if (partition.isDue(now) && partition.isSettled()) {
        partition.roll();
      } else if (now - REMOVE_WITHIN_MILLIS >= partition.removedAt()) {
        partition.takeOutRemoved(now);
      }
    }
    whole = true;
  }

  /** Makes segments of what came, unless something failed: then the next start goes on. */
  @Override
  public void close() throws IOException {
    if (lockFile == null) {
      return;
    }
    try {
      if (whole) {
        for (PartitionSegments partition : partitions.values()) {
          if (partition.isSettled()) {
            partition.roll();
          }
        }
      }
    } finally {
      for (PartitionSegments partition : partitions.values()) {
        partition.close();
      }
      partitions.clear();
      lockFile.close();
      lockFile = null;
    }
  }
}
