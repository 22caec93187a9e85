package copydesk.ingest.http;

import copydesk.records.channel.Channels;
import copydesk.stage.http.HttpExchange;
import copydesk.stage.http.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** What the headers of a request say of the articles in it. */
final class Sent {
  private static final int MAX_SOURCE = 1_000;
  private static final Set<String> LINES =
      Set.of(
          "application/x-ndjson",
          "application/ndjson",
          "application/jsonl",
          "application/x-jsonlines",
          "application/jsonlines");
  private static final Set<String> FORMS =
      Set.of("application/x-www-form-urlencoded", "multipart/form-data");

  private final HttpExchange exchange;
  private final boolean gzip;

  /**
   * Looks at the headers.
   *
   * @throws ProblemException if what is declared is not taken
   */
  Sent(HttpExchange exchange) {
    this.exchange = exchange;
    if (FORMS.contains(mediaType())) {
      throw new ProblemException(
          415,
          "unsupported-content-type",
          "this declares a form; send the article itself, with its own content type: curl"
              + " --data-binary @FILE -H 'Content-Type: text/plain'");
    }
    String encoding = exchange.header("Content-Encoding");
    gzip = "gzip".equalsIgnoreCase(encoding);
    if (encoding != null && !gzip && !encoding.equalsIgnoreCase("identity")) {
      throw new ProblemException(
          415,
          "unsupported-content-encoding",
          "content encoding " + encoding + " is not read, gzip is");
    }
  }

  /** The declared content type, or null. */
  String contentType() {
    return exchange.header("Content-Type");
  }

  /** Whether there is an article on each line. */
  boolean isLines() {
    return LINES.contains(mediaType());
  }

  /**
   * Where the articles come from, as the sender says; null where it does not.
   *
   * @throws ProblemException if that is no URI
   */
  String source() {
    String own = exchange.header("Copydesk-Source");
    String source = own == null ? exchange.header("ce-source") : own;
    if (source == null) {
      return null;
    }
    try {
      if (source.length() > MAX_SOURCE || source.isBlank()) {
        throw new URISyntaxException(source, "1 to " + MAX_SOURCE + " characters");
      }
      return new URI(source).toString();
    } catch (URISyntaxException e) {
      throw new ProblemException(
          400, "bad-source", "Copydesk-Source must be a URI: " + e.getReason());
    }
  }

  /** The sender's own key of the request, without its marks; null where it gives none. */
  String key() {
    String key = exchange.header("Idempotency-Key");
    if (key == null || key.isBlank()) {
      return null;
    }
    String plain = key.strip();
    boolean quoted = plain.length() > 2 && plain.startsWith("\"") && plain.endsWith("\"");
    return quoted ? plain.substring(1, plain.length() - 1) : plain;
  }

  /**
   * The body as it was before it was compressed.
   *
   * @throws ProblemException if it is not compressed as declared, or too large
   */
  byte[] plain(byte[] body) {
    if (!gzip) {
      return body;
    }
    try (InputStream in = plain(new ByteArrayInputStream(body))) {
      byte[] plain = in.readNBytes(Channels.MAX_ARTICLE_BYTES + 1);
      if (plain.length > Channels.MAX_ARTICLE_BYTES) {
        throw new ProblemException(
            413, "too-large", "an article has at most " + Channels.MAX_ARTICLE_BYTES + " bytes");
      }
      exchange.hold(plain.length);
      return plain;
    } catch (IOException e) {
      throw new ProblemException(400, "bad-body", "the body is no gzip: " + e.getMessage());
    }
  }

  /** The stream as it was before it was compressed. */
  InputStream plain(InputStream body) throws IOException {
    return gzip ? new GZIPInputStream(body, 1 << 13) : body;
  }

  private String mediaType() {
    String declared = contentType();
    return declared == null ? "" : declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
