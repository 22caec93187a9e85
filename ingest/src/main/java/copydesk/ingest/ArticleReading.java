package copydesk.ingest;

import copydesk.format.TextEncoding;
import copydesk.records.FileTrouble;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** A file to the raw record that carries its bytes, unchanged. */
final class ArticleReading {
  private final String source;
  private final Received received;
  private final Clock clock;

  ArticleReading(String source, Received received, Clock clock) {
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

  /** The file's raw record, headers included. */
  ProducerRecord<byte[], byte[]> read(ArticleFile file) throws RefusedException {
    try {
      byte[] bytes = bytes(file);
      ProducerRecord<byte[], byte[]> record =
          new ProducerRecord<>(
              Channels.RAW.name(), file.id().getBytes(StandardCharsets.UTF_8), bytes);
      describe(record.headers(), file, bytes);
      return record;
    } catch (IOException e) {
      throw new RefusedException("cannot be read: " + FileTrouble.why(e));
    }
  }

  private static byte[] bytes(ArticleFile file) throws IOException, RefusedException {
    if (!Files.isRegularFile(file.path()) && Files.exists(file.path())) {
      throw new RefusedException("is no regular file");
    }
    if (Files.isSymbolicLink(file.path()) && !Files.exists(file.path())) {
      throw new RefusedException("is a link to a file that is not there");
    }
    try (InputStream in = Files.newInputStream(file.path())) {
      byte[] bytes = in.readNBytes(Channels.MAX_ARTICLE_BYTES + 1);
      if (bytes.length > Channels.MAX_ARTICLE_BYTES) {
        throw new RefusedException(
            "is too large: "
                + Files.size(file.path())
                + " bytes; an article has at most "
                + Channels.MAX_ARTICLE_BYTES);
      }
      return bytes;
    }
  }

  private void describe(Headers headers, ArticleFile file, byte[] bytes) throws IOException {
    String type =
        TextEncoding.detect(bytes)
            .map(found -> found.charset().name())
            .map(name -> "text/plain; charset=" + name)
            .orElse("application/octet-stream");
    CloudEvents.set(headers, CloudEvents.SPEC_VERSION, "1.0");
    CloudEvents.set(headers, CloudEvents.ID, eventId(file.id(), bytes));
    CloudEvents.set(headers, CloudEvents.SOURCE, source);
    CloudEvents.set(headers, CloudEvents.TYPE, CloudEvents.RAW_TYPE);
    CloudEvents.set(headers, CloudEvents.TIME, time(file));
    CloudEvents.set(headers, CloudEvents.CONTENT_TYPE, type);
  }

  private String time(ArticleFile file) throws IOException {
    Instant time =
        switch (received) {
          case NONE -> null;
          case NOW -> clock.instant();
          case MODIFIED -> Files.getLastModifiedTime(file.path()).toInstant();
        };
    return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /** The same article's same bytes are the same event, however often they are posted. */
  private static String eventId(String id, byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return id + ":" + HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
