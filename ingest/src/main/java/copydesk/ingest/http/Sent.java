package copydesk.ingest.http;

import copydesk.ingest.JsonLines;
import copydesk.stage.http.HttpExchange;
import copydesk.stage.http.ProblemException;
import copydesk.stage.http.SentBody;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;

/** What the headers of a request say of the articles in it. */
final class Sent {
  private static final int MAX_SOURCE = 1_000;

  private final HttpExchange exchange;
  private final SentBody body;

  /**
   * Looks at the headers.
   *
   * @throws ProblemException if what is declared is not taken
   */
  Sent(HttpExchange exchange) {
    this.exchange = exchange;
    this.body = new SentBody(exchange);
  }

  /** The declared content type, or null. */
  String contentType() {
    return body.contentType();
  }

  /** Whether there is an article on each line. */
  boolean isLines() {
    return JsonLines.areDeclaredBy(contentType());
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
  byte[] plain(byte[] sent) {
    return body.plain(sent);
  }

  /** The stream as it was before it was compressed. */
  InputStream plain(InputStream sent) throws IOException {
    return body.plain(sent);
  }
}
