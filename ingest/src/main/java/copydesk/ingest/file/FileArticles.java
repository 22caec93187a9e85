package copydesk.ingest.file;

import copydesk.format.Formats;
import copydesk.format.TextEncoding;
import copydesk.ingest.RawArticle;
import copydesk.records.channel.Channels;
import copydesk.stage.FileTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/**
 * Files to raw articles: their bytes unchanged, the encoding recognised and declared, under the
 * wire's own id where it gives one. Thread-safe.
 */
public final class FileArticles {
  /** The source of articles that were files, unless another is given. */
  public static final String SOURCE = "urn:copydesk:files";

  private final String source;
  private final Received received;
  private final Clock clock;

  /**
   * Does no I/O.
   *
   * @param source the articles' source, a URI
   * @param received what the articles' time is taken from
   */
  public FileArticles(String source, Received received) {
    this(source, received, Clock.systemUTC());
  }

  FileArticles(String source, Received received, Clock clock) {
    this.source = source;
    this.received = received;
    this.clock = clock;
  }

  /** The file cannot be posted; the message says why. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }

  /** The article that a file holds. */
  RawArticle read(ArticleFile file) throws RefusedException {
    try {
      byte[] bytes = bytes(file.path());
      String type = type(bytes);
      return new RawArticle(id(file, bytes, type), bytes, type, source, time(file.path()));
    } catch (IOException e) {
      throw new RefusedException("cannot be read: " + FileTrouble.why(e));
    }
  }

  /** When the article that a file holds was made, as it says itself; null: it does not. */
  static Instant ownTime(ArticleFile file) {
    try {
      byte[] bytes = bytes(file.path());
      return OwnTime.of(bytes, type(bytes));
    } catch (IOException | RefusedException e) {
      return null; // it is refused when it is to be posted
    }
  }

  /** Goes through the articles of a file of lines ({@link LineArticles#isOne}). */
  void readLines(ArticleFile file, LineArticles.Receiver receiver)
      throws RefusedException, InterruptedException {
    Instant time;
    try {
      time = time(file.path());
    } catch (IOException e) {
      throw new RefusedException("cannot be read: " + FileTrouble.why(e));
    }
    LineArticles.forEach(file.path(), source, time, receiver);
  }

  /** Reads one line of such a file: where it was found before. */
  void readLine(ArticleFile file, LinePlace place, LineArticles.Receiver receiver)
      throws RefusedException, InterruptedException {
    try {
      LineArticles.readAt(place, file.path(), source, time(file.path()), receiver);
    } catch (IOException e) {
      throw new RefusedException("cannot be read: " + FileTrouble.why(e));
    }
  }

  private static String type(byte[] bytes) {
    return TextEncoding.detect(bytes)
        .map(found -> found.charset().name())
        .map(name -> "text/plain; charset=" + name)
        .orElse("application/octet-stream");
  }

  /** The wire's own id of the article, so that its next version, in whichever file, has it too. */
  private static String id(ArticleFile file, byte[] bytes, String type) {
    String own = file.named() ? null : Formats.identify(bytes, type);
    boolean fits =
        own != null && own.getBytes(StandardCharsets.UTF_8).length <= Channels.MAX_ID_BYTES;
    return fits ? own : file.id();
  }

  private static byte[] bytes(Path file) throws IOException, RefusedException {
    if (!Files.isRegularFile(file) && Files.exists(file)) {
      throw new RefusedException("is no regular file");
    }
    if (Files.isSymbolicLink(file) && !Files.exists(file)) {
      throw new RefusedException("is a link to a file that is not there");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(Channels.MAX_ARTICLE_BYTES + 1);
      if (bytes.length > Channels.MAX_ARTICLE_BYTES) {
        throw new RefusedException(
            "is too large: "
                + Files.size(file)
                + " bytes; an article has at most "
                + Channels.MAX_ARTICLE_BYTES);
      }
      return bytes;
    }
  }

  private Instant time(Path file) throws IOException {
    return switch (received) {
      case NONE -> null;
      case NOW -> clock.instant();
      case MODIFIED -> Files.getLastModifiedTime(file).toInstant();
    };
  }
}
