package copydesk.sink.folder;

import copydesk.records.EnrichedArticle;
import copydesk.records.text.FilingDate;
import copydesk.records.text.TextSha256;
import copydesk.sink.ArticleStore;
import copydesk.sink.Origin;
import copydesk.sink.RecordForm;
import copydesk.sink.StoreGoneException;
import copydesk.sink.disk.AsideFile;
import copydesk.sink.disk.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of JSON files: {@code 2021/07/09/ID.json} for what has a filing date, {@code
 * undated/ab/ID.json} for what has none, where {@code ab} are the first two hexadecimal digits of
 * the id's SHA-256, so that no folder grows without bound. Earlier builds put the latter into
 * {@code undated} itself; such a file is removed with its article and goes when the article is
 * written again. {@link FileNames} makes the names.
 *
 * <p>A file is written aside, forced to disk and renamed into place, so a reader sees the old
 * record or the new one and never a part; {@link #flush} forces the renames to disk. The folder
 * says itself where each partition goes on ({@link FolderPlaces}), and several sinks can share it,
 * each with some of the partitions. Where somebody removes or empties it meanwhile, that is noticed
 * within a second or so, and {@link #open} begins it anew. Not thread-safe, but for {@link
 * #stopWaiting}.
 */
public final class ArticleFolder implements ArticleStore {
  private static final Logger LOG = LoggerFactory.getLogger(ArticleFolder.class);

  /** How long who removes the folder may take until it is filled again. */
  private static final int LOOKS = 30;

  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Path root;
  private final Path own;
  private final FolderMark mark;
  private final RecordForm form;
  private final Disk disk;
  private final Duration look;
  private final FolderPlaces places;
  private final Set<Path> changed = new LinkedHashSet<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private boolean filled;

  /**
   * A folder of articles in this form. Does no I/O.
   *
   * @param channel what tells the channel from every other, such as Kafka's id of it
   */
  public ArticleFolder(Path root, String channel, RecordForm form) {
    this(root, channel, form, Disk.real(), LOOK);
  }

  /**
   * As above.
   *
   * @param look how long it waits between two looks whether the folder is still being removed
   */
  ArticleFolder(Path root, String channel, RecordForm form, Disk disk, Duration look) {
    this.root = root;
    this.own = root.resolve(FolderMark.OWN);
    this.mark = new FolderMark(FolderMark.ARTICLES, form.name(), channel);
    this.form = form;
    this.disk = disk;
    this.look = look;
    this.places = new FolderPlaces(disk, own);
  }

  /**
   * What names the sinks that share the folder below this root; null where none has taken it.
   *
   * @throws IOException if the folder cannot be read
   */
  public static String sharedAs(Path root) throws IOException {
    return FolderPlaces.folder(root);
  }

  @Override
  public String place() {
    return root.toString();
  }

  /**
   * Makes the folder where it is missing, tries whether it can be written, and takes its places;
   * begins it anew where it has none, or was emptied.
   */
  @Override
  public void open() throws IOException {
    boolean again = places.folder() != null;
    if (again) {
      awaitRemoval();
    }
    changed.clear();
    disk.makeFolder(root);
    // whatever lies in a folder that was removed and has no mark, it is what sinks wrote meanwhile
    boolean unmarked = (again && Files.notExists(FolderMark.file(root))) || mark.isNewTo(root);
    disk.makeFolder(own);
    AsideFile.probe(disk, own, places.writer());
    if (unmarked) {
      AsideFile.write(disk, FolderMark.file(root), mark.json(), places.writer());
    }
    boolean had = places.take();
    filled = !FolderMark.isEmpty(root);
    if (!filled && places.isAny()) {
      places.beginAnew();
      tellBegunAnew(again, "was emptied");
    } else if (filled && !had) {
      tellBegunAnew(again, "does not say up to where it was written");
    }
  }

  /** Where it is opened once more, whoever does so has told it. */
  private void tellBegunAnew(boolean isTold, String why) {
    if (!isTold) {
      LOG.warn("{} {}: it is filled from the beginning of the channel", root, why);
    }
  }

  /** Who removes a folder does so from a list made before: what is written too early goes, too. */
  private void awaitRemoval() throws IOException {
    try {
      for (int i = 0; i < LOOKS && isBeingRemoved(); i++) {
        if (stopped.await(look.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while it was removed", e);
    }
  }

  private boolean isBeingRemoved() throws IOException {
    try {
      return FolderPlaces.folder(root) == null && !FolderMark.isEmpty(root);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Override
  public void stopWaiting() {
    stopped.countDown();
  }

  @Override
  public String sharedAs() {
    return places.folder();
  }

  @Override
  public void take(int partition) throws IOException {
    requireStanding();
    try {
      places.takePartition(partition);
    } catch (NoSuchFileException e) {
      requireStanding();
      throw e;
    }
  }

  @Override
  public boolean hasTaken(int partition) throws IOException {
    requireStanding();
    return places.hasTaken(partition);
  }

  @Override
  public long next(int partition) throws IOException {
    return places.next(partition);
  }

  @Override
  public void write(Origin origin, EnrichedArticle article, byte[] json) throws IOException {
    String date = FilingDate.folder(article.published(), article.received());
    Path folder = folder(article.id(), date);
    String name = FileNames.of(article.id());
    if (!Files.isDirectory(folder)) {
      requireStanding(); // else a folder that was removed would be made again, without its places
      disk.makeFolder(folder);
    }
    filled = true;
    try {
      AsideFile.write(disk, folder.resolve(name), form.toFile(article, json));
    } catch (NoSuchFileException e) {
      requireStanding();
      throw e;
    }
    changed.add(folder);
    if (date.equals(FilingDate.UNDATED)) {
      delete(ofEarlierBuilds(name));
    }
  }

  /** Where an article's file lies below the folder, with slashes. */
  static String path(EnrichedArticle article) {
    String date = FilingDate.folder(article.published(), article.received());
    return below(article.id(), date) + "/" + FileNames.of(article.id());
  }

  private static String below(String id, String filingDate) {
    return filingDate.equals(FilingDate.UNDATED)
        ? filingDate + "/" + TextSha256.of(id).substring(0, 2)
        : filingDate;
  }

  private Path folder(String id, String filingDate) {
    return root.resolve(below(id, filingDate));
  }

  private Path ofEarlierBuilds(String name) {
    return root.resolve(FilingDate.UNDATED).resolve(name);
  }

  @Override
  public int remove(Origin origin, String id, List<String> filingDates) throws IOException {
    String name = FileNames.of(id);
    int removed = 0;
    for (String date : filingDates) {
      boolean there = delete(folder(id, date).resolve(name));
      if (date.equals(FilingDate.UNDATED)) {
        there |= delete(ofEarlierBuilds(name));
      }
      removed += there ? 1 : 0;
    }
    return removed;
  }

  private boolean delete(Path file) throws IOException {
    boolean there = disk.delete(file);
    if (there) {
      changed.add(file.getParent());
    }
    return there;
  }

  /** Forces what was renamed and removed since the last time to disk. */
  @Override
  public void flush() throws IOException {
    try {
      for (Path folder : changed) {
        disk.forceFolder(folder);
      }
    } catch (NoSuchFileException e) {
      requireStanding();
      throw e;
    }
    changed.clear();
    requireStanding();
  }

  @Override
  public void reached(Map<Integer, Long> next) throws IOException {
    try {
      for (Map.Entry<Integer, Long> place : next.entrySet()) {
        places.keep(place.getKey(), place.getValue());
      }
    } catch (NoSuchFileException e) {
      requireStanding();
      throw e;
    }
  }

  @Override
  public void tick(IntToLongFunction reached) throws IOException {
    requireStanding();
  }

  /**
   * The sinks themselves never empty a folder: the folders of days stay.
   *
   * @throws StoreGoneException if somebody else did, or removed it
   */
  private void requireStanding() throws IOException {
    boolean emptied;
    try {
      emptied = filled && FolderMark.isEmpty(root);
    } catch (NoSuchFileException e) {
      throw new StoreGoneException(root + " was removed");
    }
    if (!places.isStanding()) {
      throw new StoreGoneException(root + " was removed, or begun anew by another sink");
    }
    if (emptied) {
      throw new StoreGoneException(root + " was emptied");
    }
  }

  /** Holds nothing open. */
  @Override
  public void close() {}
}
