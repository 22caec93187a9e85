package copydesk.ingest.file;

import copydesk.format.Decoded;
import copydesk.format.Delivery;
import copydesk.format.Formats;
import copydesk.ingest.JsonLines;
import copydesk.ingest.RawArticle;
import copydesk.records.channel.RejectedArticleException;
import copydesk.stage.FileTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/**
 * A file with an article a line in JSON, in any of its forms: each line is a raw article of its
 * own, under the id that it gives. Lines that are none are refused by their number, and the rest
 * goes on. Holds one line at a time.
 */
final class LineArticles {
  private static final String TYPE = "application/json";

  private LineArticles() {}

  /** Takes what the lines hold. */
  interface Receiver {
    void article(RawArticle article) throws InterruptedException;

    void refused(String why);
  }

  /** Takes the times of what the lines hold. */
  @FunctionalInterface
  interface TimeReceiver {
    /**
     * A line that is not blank.
     *
     * @param own when its article was made, or null where it does not say so or is none
     */
    void line(LinePlace place, Instant own) throws InterruptedException;
  }

  /** Whether a file is one of lines, by its name. */
  static boolean isOne(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".jsonl") || name.endsWith(".ndjson");
  }

  /**
   * Goes through the file.
   *
   * @param source where the articles come from
   * @param time when they came in, or null
   * @throws FileArticles.RefusedException if the file cannot be read to its end
   */
  static void forEach(Path file, String source, Instant time, Receiver receiver)
      throws FileArticles.RefusedException, InterruptedException {
    try (JsonLines lines = new JsonLines(Files.newInputStream(file), JsonLines.MAX_LINE_BYTES)) {
      for (JsonLines.Line line = lines.next(); line != null; line = lines.next()) {
        if (!line.isBlank()) {
          read(line.number(), line.bytes(), source, time, receiver);
        }
      }
    } catch (IOException e) {
      throw new FileArticles.RefusedException("cannot be read: " + FileTrouble.why(e));
    }
  }

  /** Reads the one line that begins at a place; refused where the file ends before it. */
  static void readAt(LinePlace place, Path file, String source, Instant time, Receiver receiver)
      throws IOException, InterruptedException {
    try (InputStream in = Files.newInputStream(file)) {
      boolean there = in.skip(place.offset()) == place.offset();
      JsonLines.Line line = there ? new JsonLines(in, JsonLines.MAX_LINE_BYTES).next() : null;
      if (line == null) {
        receiver.refused("line " + place.number() + " is there no more");
      } else {
        read(place.number(), line.bytes(), source, time, receiver);
      }
    }
  }

  /** Goes through the lines with the times at which their articles were made. */
  static void times(Path file, TimeReceiver receiver) throws IOException, InterruptedException {
    try (JsonLines lines = new JsonLines(Files.newInputStream(file), JsonLines.MAX_LINE_BYTES)) {
      for (JsonLines.Line line = lines.next(); line != null; line = lines.next()) {
        if (!line.isBlank()) {
          Instant own = line.bytes() == null ? null : OwnTime.of(line.bytes(), TYPE);
          receiver.line(new LinePlace(line.number(), line.offset()), own);
        }
      }
    }
  }

  private static void read(long number, byte[] line, String source, Instant time, Receiver receiver)
      throws InterruptedException {
    String place = "line " + number;
    if (line == null) {
      receiver.refused(place + " is longer than " + JsonLines.MAX_LINE_BYTES + " bytes");
      return;
    }
    String id;
    try {
      id = id(Formats.decode(line, TYPE));
    } catch (RejectedArticleException e) {
      receiver.refused(place + ": " + e.reason().code() + ": " + e.getMessage());
      return;
    }
    if (id == null) {
      receiver.refused(place + " has no \"id\"");
    } else {
      receiver.article(new RawArticle(id, line, TYPE, source, time));
    }
  }

  private static String id(Delivery delivery) {
    return delivery.articles().stream().map(Decoded::id).findFirst().orElse(null);
  }
}
