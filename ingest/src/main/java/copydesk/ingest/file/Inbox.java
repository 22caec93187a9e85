package copydesk.ingest.file;

import copydesk.ingest.IngestCounter;
import copydesk.stage.Counters;
import copydesk.stage.FileTrouble;
import copydesk.stage.Stage;
import copydesk.stage.StageFailureException;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A watched folder: whatever file is put into it is posted and, once Kafka has it, moved to {@code
 * .done} below it; one that cannot be posted is moved to {@code .refused} ({@link Places}). A file
 * is taken when its size and time did not change between two looks. Hidden files and names in
 * {@code .part} and {@code .tmp} are left alone. Looking again and again, instead of asking the
 * system for changes, works on every file system, containers' mounts included.
 *
 * <p>Nobody can know whether a writer that pauses is done. So a file is looked at again after it
 * was moved aside, for a day after its last change and at every start ({@link SetAside}): one that
 * was written to is posted whole, as the next revision of its article, or taken up if it was
 * refused. Where another file of the same name is put into the inbox, it takes the place of the one
 * that was moved aside; what that one had been given meanwhile is posted before. Its writer then
 * writes to a file that no folder has any more.
 */
public final class Inbox implements Stage {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);
  private static final String DONE = ".done";
  private static final String REFUSED = ".refused";
  private static final String MEMORY = ".posted";

  private final Path folder;
  private final FilePoster poster;
  private final Duration every;
  private final CompletableFuture<StageFailureException> failure = new CompletableFuture<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Places done;
  private final Places refused;
  private final SetAside aside;
  private final Map<String, Looks> changing = new HashMap<>();
  private Map<Path, Looks> lastSeen = Map.of();
  private Thread thread;

  /**
   * Looks five times a second; does no I/O.
   *
   * @param folder the folder to watch, made where it is missing
   * @param poster posts the files; closed by the caller, after the inbox
   */
  public Inbox(Path folder, FilePoster poster) {
    this(folder, poster, LOOK_EVERY, Clock.systemUTC());
  }

  /**
   * Does no I/O.
   *
   * @param folder the folder to watch, made where it is missing
   * @param poster posts the files; closed by the caller, after the inbox
   * @param every how long to wait between two looks
   * @param clock says how long ago a file was moved aside
   */
  Inbox(Path folder, FilePoster poster, Duration every, Clock clock) {
    this.folder = folder;
    this.poster = poster;
    this.every = every;
    this.done = new Places(folder, DONE);
    this.refused = new Places(folder, REFUSED);
    this.aside = new SetAside(folder.resolve(DONE).resolve(MEMORY), clock);
  }

  /**
   * Starts to watch, on a thread of its own.
   *
   * @throws StageFailureException if the folder cannot be made
   */
  @Override
  public synchronized void start() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StageFailureException(
          "cannot make the inbox " + folder + ": " + FileTrouble.why(e), e);
    }
    thread = new Thread(this::run, "inbox");
    thread.start();
  }

  @Override
  public CompletableFuture<StageFailureException> failure() {
    return failure;
  }

  @Override
  public String name() {
    return "inbox";
  }

  @Override
  public long handled() {
    return counters().get(IngestCounter.POSTED);
  }

  @Override
  public List<MeterBinder> meters() {
    return poster.meters();
  }

  /** Its poster's. */
  @Override
  public Counters<IngestCounter> counters() {
    return poster.counters();
  }

  @Override
  public synchronized void close() {
    if (thread == null) {
      return;
    }
    closing.countDown();
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      do {
        look();
      } while (!closing.await(every.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      LOG.debug("inbox closed");
    } catch (StageFailureException e) {
      failure.complete(e);
    } catch (IOException e) {
      failure.complete(stopped(FileTrouble.why(e), e));
    } catch (RuntimeException e) {
      failure.complete(stopped(e.toString(), e));
    } catch (Error e) {
      failure.complete(stopped(e.toString(), e));
      throw e;
    }
  }

  private StageFailureException stopped(String why, Throwable e) {
    return new StageFailureException("inbox " + folder + " stopped: " + why, e);
  }

  /** One look: posts and moves away what has not changed since the last one. */
  void look() throws IOException, InterruptedException {
    aside.read();
    lookAtWhatWasMoved();
    Map<Path, Looks> seen = scan();
    Map<Path, SetAside.Entry> posted = new TreeMap<>();
    for (Map.Entry<Path, Looks> entry : new TreeMap<>(seen).entrySet()) {
      if (entry.getValue().equals(lastSeen.get(entry.getKey()))) {
        Path file = entry.getKey();
        Path name = folder.relativize(file);
        String id = FileIds.below(folder, file, done::hold);
        postWhatItReplaces(file);
        if (poster.post(new ArticleFile(file, id))) {
          posted.put(file, aside.entry(done.of(name), id, entry.getValue()));
        } else {
          SetAside.Entry unposted = aside.entry(refused.of(name), id, entry.getValue());
          aside.add(List.of(unposted));
          moveTo(unposted, refused, file);
        }
      }
    }
    poster.flush();
    aside.add(posted.values());
    for (Map.Entry<Path, SetAside.Entry> entry : posted.entrySet()) {
      moveTo(entry.getValue(), done, entry.getKey());
    }
    lastSeen = seen;
  }

  /** Like a file of the inbox, one that has changed is posted once it rests for two looks. */
  private void lookAtWhatWasMoved() throws IOException, InterruptedException {
    for (String file : aside.due()) {
      Optional<Looks> looks = Looks.of(folder.resolve(file));
      if (looks.isEmpty()) {
        aside.forget(file);
        changing.remove(file);
      } else if (!aside.isChanged(file, looks.get())) {
        aside.unchanged(file);
        changing.remove(file);
      } else if (looks.get().equals(changing.put(file, looks.get()))) {
        postAgain(file, looks.get());
      }
    }
  }

  /** The file that was moved aside is about to give its place to one of the same name. */
  private void postWhatItReplaces(Path file) throws IOException, InterruptedException {
    String former = done.of(folder.relativize(file));
    Optional<Looks> looks = Looks.of(folder.resolve(former));
    if (looks.isPresent() && aside.isChanged(former, looks.get())) {
      postAgain(former, looks.get());
    }
  }

  private void postAgain(String file, Looks looks) throws IOException, InterruptedException {
    Path path = folder.resolve(file);
    String id = aside.id(file);
    changing.remove(file);
    if (poster.post(new ArticleFile(path, id))) {
      poster.flush();
      Path name = Path.of(file).subpath(1, Path.of(file).getNameCount());
      SetAside.Entry posted = aside.entry(done.of(name), id, looks);
      aside.add(List.of(posted));
      moveTo(posted, done, path);
    } else {
      aside.add(List.of(aside.entry(file, id, looks)));
    }
  }

  private Map<Path, Looks> scan() throws IOException {
    Map<Path, Looks> seen = new HashMap<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return !dir.equals(folder) && isHidden(dir)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isHidden(file) && !isPartial(file)) {
              seen.put(file, Looks.of(attributes));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(folder)) {
              throw e;
            }
            return FileVisitResult.CONTINUE; // gone between listing and looking
          }
        });
    return seen;
  }

  /**
   * Moves a file aside, unless another has been put into its place, or it is gone. Should that
   * happen between the look and the move, what was moved looks otherwise than it did when it was
   * posted, and is posted again. So is a file that stays, as its place has been taken meanwhile.
   */
  private void moveTo(SetAside.Entry entry, Places places, Path file) throws IOException {
    Path target = folder.resolve(entry.file());
    if (target.equals(file) || !Looks.of(file).equals(Optional.of(entry.looks()))) {
      return;
    }
    try {
      Files.createDirectories(target.getParent());
      Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (NoSuchFileException e) {
      LOG.debug("{} was taken away by somebody else", file);
    } catch (FileSystemException e) {
      if (places.isFree(target) && Looks.of(file).isPresent()) {
        throw e;
      }
      LOG.debug("{} can no longer be moved to {}", file, target);
    }
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static boolean isPartial(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(".part") || name.endsWith(".tmp");
  }
}
