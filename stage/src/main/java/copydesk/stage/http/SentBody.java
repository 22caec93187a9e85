package copydesk.stage.http;

import copydesk.records.channel.Channels;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** What the headers of a request say of the articles in its body: their type, and how packed. */
public final class SentBody {
  private static final Set<String> FORMS =
      Set.of("application/x-www-form-urlencoded", "multipart/form-data");

  private final HttpExchange exchange;
  private final boolean gzip;

  /**
   * Looks at the headers.
   *
   * @throws ProblemException if what is declared is not taken: a form, or a packing but gzip
   */
  public SentBody(HttpExchange exchange) {
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
  public String contentType() {
    return exchange.header("Content-Type");
  }

  /**
   * The body as it was before it was compressed.
   *
   * @throws ProblemException if it is not compressed as declared, or larger than an article can be
   */
  public byte[] plain(byte[] body) {
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
  public InputStream plain(InputStream body) throws IOException {
    return gzip ? new GZIPInputStream(body, 1 << 13) : body;
  }

  private String mediaType() {
    String declared = contentType();
    return declared == null ? "" : declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
