package copydesk.format;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/**
 * The bytes of one article with what was declared of them. Decodes and parses each at most once,
 * however many ask. Not thread-safe: one object is one article on one thread.
 */
final class Content {
  private final byte[] bytes;
  private final ContentType type;
  private TextEncoding.Encoded encoded;
  private JsonText json;

  Content(byte[] bytes, ContentType type) {
    this.bytes = bytes;
    this.type = type;
  }

  /** The bytes as they came; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  ContentType type() {
    return type;
  }

  /**
   * The bytes as text: in the declared character encoding, else in the one recognised.
   *
   * @throws RejectedArticleException if they are no text, or not in the declared encoding
   */
  String text() {
    return encoded().text();
  }

  /** The encoding of {@link #text}, under the same conditions. */
  Charset charset() {
    return encoded().charset();
  }

  /** What the text is as JSON. */
  JsonText json() {
    if (json == null) {
      json = JsonText.of(text());
    }
    return json;
  }

  /**
   * The one JSON object that the text is.
   *
   * @throws RejectedArticleException if it is none
   */
  JsonNode jsonObject() {
    JsonText found = json();
    if (type.charset() == null && !charset().name().startsWith("UTF-")) {
      throw undecodable(StandardCharsets.UTF_8, null); // JSON is Unicode: what is not is damaged
    }
    if (found.problem() != null) {
      throw new RejectedArticleException(
          DeadReason.UNDECODABLE, "the bytes are no JSON: " + found.problem());
    }
    if (found.several()) {
      throw unsupported("several JSON values in one; post each article as a record of its own");
    }
    if (found.first() == null || !found.first().isObject()) {
      throw unsupported("JSON, but no object");
    }
    return found.first();
  }

  private static RejectedArticleException unsupported(String seen) {
    return new RejectedArticleException(DeadReason.UNSUPPORTED_CONTENT_TYPE, "this is " + seen);
  }

  private TextEncoding.Encoded encoded() {
    if (encoded == null) {
      encoded = type.charset() == null ? recognised() : inCharset(named(type.charset()));
    }
    return encoded;
  }

  private TextEncoding.Encoded recognised() {
    TextEncoding.Encoded found =
        TextEncoding.detect(bytes)
            .orElseThrow(
                () -> new RejectedArticleException(DeadReason.NOT_TEXT, "the bytes are no text"));
    if (found.text() == null) {
      throw undecodable(found.charset(), null);
    }
    return found;
  }

  private TextEncoding.Encoded inCharset(Charset charset) {
    try {
      return new TextEncoding.Encoded(charset, TextEncoding.decode(bytes, charset));
    } catch (CharacterCodingException e) {
      throw undecodable(charset, e);
    }
  }

  private static RejectedArticleException undecodable(Charset charset, Throwable cause) {
    return new RejectedArticleException(
        DeadReason.UNDECODABLE, "the bytes are not " + charset.name(), cause);
  }

  private static Charset named(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new RejectedArticleException(
          DeadReason.UNSUPPORTED_CONTENT_TYPE, "character encoding " + name + " is not known", e);
    }
  }
}
