package copydesk.ingest;

import copydesk.stage.Counters;
import copydesk.stage.FileTrouble;
import copydesk.stage.Stage;
import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A watched folder: whatever file is put into it is posted and, once Kafka has it, moved to {@code
 * .done} below it; one that cannot be posted is moved to {@code .refused}. A file is taken when its
 * size and time did not change between two looks, so that none is taken half written. Hidden files
 * and names in {@code .part} and {@code .tmp} are left alone. Looking again and again, instead of
 * asking the system for changes, works on every file system, containers' mounts included.
 */
public final class Inbox implements Stage {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);
  private static final String DONE = ".done";
  private static final String REFUSED = ".refused";

  private final Path folder;
  private final ArticlePoster poster;
  private final Duration every;
  private final CompletableFuture<StageFailureException> failure = new CompletableFuture<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private Map<Path, Looks> lastSeen = Map.of();
  private Thread thread;

  /** A file's size, and its time in microseconds: what every move keeps. */
  private record Looks(long size, long modified) {
    static Looks of(Path file) throws IOException {
      return of(Files.readAttributes(file, BasicFileAttributes.class));
    }

    static Looks of(BasicFileAttributes attributes) {
      return new Looks(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.MICROSECONDS));
    }
  }

  /**
   * Looks five times a second; does no I/O.
   *
   * @param folder the folder to watch, made where it is missing
   * @param poster posts the files; closed by the caller, after the inbox
   */
  public Inbox(Path folder, ArticlePoster poster) {
    this(folder, poster, LOOK_EVERY);
  }

  /**
   * Does no I/O.
   *
   * @param folder the folder to watch, made where it is missing
   * @param poster posts the files; closed by the caller, after the inbox
   * @param every how long to wait between two looks
   */
  Inbox(Path folder, ArticlePoster poster, Duration every) {
    this.folder = folder;
    this.poster = poster;
    this.every = every;
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
    }
  }

  private StageFailureException stopped(String why, Exception e) {
    return new StageFailureException("inbox " + folder + " stopped: " + why, e);
  }

  /** One look: posts and moves away what has not changed since the last one. */
  void look() throws IOException, InterruptedException {
    Map<Path, Looks> seen = scan();
    Map<Path, Looks> posted = new TreeMap<>();
    for (Map.Entry<Path, Looks> entry : new TreeMap<>(seen).entrySet()) {
      if (entry.getValue().equals(lastSeen.get(entry.getKey()))) {
        Path file = entry.getKey();
        if (poster.post(new ArticleFile(file, id(file)))) {
          posted.put(file, entry.getValue());
        } else {
          moveTo(REFUSED, file, entry.getValue());
        }
      }
    }
    poster.flush();
    for (Map.Entry<Path, Looks> entry : posted.entrySet()) {
      moveTo(DONE, entry.getKey(), entry.getValue());
    }
    lastSeen = seen;
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
   * Moves a file away, unless another has been put into its place, or it is gone. Should that
   * happen between the look and the move, what was moved comes back: it was not posted.
   */
  private void moveTo(String where, Path file, Looks looks) throws IOException {
    Path target = folder.resolve(where).resolve(folder.relativize(file));
    try {
      if (!looks.equals(Looks.of(file))) {
        return;
      }
      Files.createDirectories(target.getParent());
      Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
      if (!looks.equals(Looks.of(target)) && Files.notExists(file)) {
        Files.move(target, file);
      }
    } catch (NoSuchFileException e) {
      LOG.debug("{} was taken away by somebody else", file);
    }
  }

  private String id(Path file) {
    String id = folder.relativize(file).toString().replace('\\', '/');
    return id.endsWith(".txt") && id.length() > 4 ? id.substring(0, id.length() - 4) : id;
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static boolean isPartial(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(".part") || name.endsWith(".tmp");
  }
}
