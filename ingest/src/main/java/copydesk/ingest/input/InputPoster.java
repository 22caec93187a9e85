package copydesk.ingest.input;

import copydesk.ingest.ArticlePoster;
import copydesk.ingest.IngestCounter;
import copydesk.ingest.JsonLines;
import copydesk.ingest.Submission;
import copydesk.records.channel.Channels;
import copydesk.records.channel.RejectedArticleException;
import copydesk.stage.Counters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.regex.Pattern;

/**
 * Posts what an input holds: one article of any format, or JSON articles, one a line, which are
 * posted as they come. What cannot be read is told and counted, and the rest goes on. One thread
 * posts; the counters may be read from others.
 */
public final class InputPoster implements AutoCloseable {
  /** The source of articles that name none. */
  public static final String SOURCE = "urn:copydesk:input";

  private static final Pattern FIRST_FIELD = Pattern.compile("\\{\\s*+\"");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final ArticlePoster poster;
  private final String source;
  private final Clock clock;
  private final InputListener listener;

  /**
   * Does no I/O.
   *
   * @param poster takes the articles; closed with this
   * @param source where the articles come from; null: what they say themselves
   * @param clock says when they came in; null: that is not said
   */
  public InputPoster(ArticlePoster poster, String source, Clock clock, InputListener listener) {
    this.poster = poster;
    this.source = source;
    this.clock = clock;
    this.listener = listener;
  }

  /** What was posted and refused so far. */
  public Counters<IngestCounter> counters() {
    return poster.counters();
  }

  /**
   * Posts one article, or, where the first line is a whole JSON object, all lines; waits until
   * Kafka has them.
   *
   * @param id the one article's id, and then it is one; null: its own, or made of its content
   * @param prefix what an id starts with that is not given here
   * @throws IOException if the input cannot be read
   */
  public void post(InputStream in, String id, String prefix)
      throws IOException, InterruptedException {
    byte[] start = firstLine(in);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), in);
    if (id == null && isObject(start)) {
      postLines(whole, prefix);
    } else {
      postOne(whole, id, prefix);
    }
  }

  /**
   * Posts JSON articles, one a line, and waits until Kafka has them.
   *
   * @param prefix what every id starts with
   * @throws IOException if the input cannot be read
   */
  public void postLines(InputStream in, String prefix) throws IOException, InterruptedException {
    try (JsonLines lines = new JsonLines(in, Channels.MAX_ARTICLE_BYTES)) {
      for (JsonLines.Line line = lines.next(); line != null; line = lines.next()) {
        if (line.bytes() == null) {
          refuse(line.number(), "is longer than " + Channels.MAX_ARTICLE_BYTES + " bytes");
        } else if (!line.isBlank()) {
          post(line.number(), line.bytes(), "application/json", null, prefix);
        }
      }
    }
    poster.flush();
  }

  private void postOne(InputStream in, String id, String prefix)
      throws IOException, InterruptedException {
    byte[] bytes = in.readNBytes(Channels.MAX_ARTICLE_BYTES + 1);
    if (bytes.length > Channels.MAX_ARTICLE_BYTES) {
      refuse(0, "is larger than " + Channels.MAX_ARTICLE_BYTES + " bytes, the most an article has");
    } else {
      post(0, bytes, null, id, prefix);
      poster.flush();
    }
  }

  private void post(long line, byte[] bytes, String type, String id, String prefix)
      throws InterruptedException {
    try {
      Submission sent = new Submission(bytes, type, source, clock == null ? null : clock.instant());
      poster.post(sent.article(id, null, prefix, SOURCE));
    } catch (RejectedArticleException e) {
      refuse(line, e.reason().code() + ": " + e.getMessage());
    }
  }

  private void refuse(long line, String why) {
    poster.counters().count(IngestCounter.REFUSED);
    listener.refused(line, why);
  }

  /** The input up to its first line end, or as far as an article can reach. */
  private static byte[] firstLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
    for (int next = in.read(); next >= 0; next = in.read()) {
      line.write(next);
      if (next == '\n' || line.size() > Channels.MAX_ARTICLE_BYTES) {
        break;
      }
    }
    return line.toByteArray();
  }

  private static boolean isObject(byte[] line) {
    String text = new String(line, StandardCharsets.UTF_8);
    String plain = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).strip();
    return FIRST_FIELD.matcher(plain).lookingAt() && plain.endsWith("}");
  }

  @Override
  public void close() {
    poster.close();
  }
}
