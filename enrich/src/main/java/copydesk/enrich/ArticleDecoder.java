package copydesk.enrich;

import copydesk.records.ArticleText;
import copydesk.records.TextEncoding;
import copydesk.records.channel.Channels;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/** A raw record's bytes to an article's id and text. */
final class ArticleDecoder {
  private static final String TEXT = "text/plain";

  private ArticleDecoder() {}

  /** The article id that a raw record's key is. */
  static String id(byte[] key) {
    if (key == null) {
      throw new RejectedArticleException(DeadReason.MISSING_KEY, "the record has no key");
    }
    if (key.length > Channels.MAX_ID_BYTES) {
      throw new RejectedArticleException(
          DeadReason.INVALID_KEY,
          "the record's key has " + key.length + " bytes; the limit is " + Channels.MAX_ID_BYTES);
    }
    try {
      String id =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(key))
              .toString();
      if (id.isBlank()) {
        throw new RejectedArticleException(DeadReason.INVALID_KEY, "the record's key is blank");
      }
      return id;
    } catch (CharacterCodingException e) {
      throw new RejectedArticleException(
          DeadReason.INVALID_KEY, "the record's key is not UTF-8", e);
    }
  }

  /**
   * The text of a raw record's value.
   *
   * @param contentType the declared media type, or null: plain text in an encoding that is then
   *     recognised
   */
  static String text(byte[] value, String contentType) {
    if (value.length == 0) {
      throw new RejectedArticleException(DeadReason.EMPTY, "the record has no bytes");
    }
    if (value.length > Channels.MAX_ARTICLE_BYTES) {
      throw new RejectedArticleException(
          DeadReason.TOO_LARGE,
          value.length + " bytes; the limit is " + Channels.MAX_ARTICLE_BYTES);
    }
    Charset charset = charset(value, contentType);
    try {
      return ArticleText.require(TextEncoding.decode(value, charset));
    } catch (CharacterCodingException e) {
      throw new RejectedArticleException(
          DeadReason.UNDECODABLE, "the bytes are not " + charset.name(), e);
    }
  }

  private static Charset charset(byte[] value, String contentType) {
    String declared = contentType == null ? TEXT : contentType;
    String[] parts = declared.split(";", -1);
    String type = parts[0].strip().toLowerCase(Locale.ROOT);
    if (type.equals("application/octet-stream")) {
      throw new RejectedArticleException(DeadReason.NOT_TEXT, "the bytes are no text");
    }
    if (!type.equals(TEXT)) {
      throw new RejectedArticleException(
          DeadReason.UNSUPPORTED_CONTENT_TYPE, "content type " + declared + " is not read");
    }
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.regionMatches(true, 0, "charset=", 0, 8)) {
        return named(parameter.substring(8).replace("\"", "").strip());
      }
    }
    return TextEncoding.detect(value)
        .orElseThrow(
            () -> new RejectedArticleException(DeadReason.NOT_TEXT, "the bytes are no text"));
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
