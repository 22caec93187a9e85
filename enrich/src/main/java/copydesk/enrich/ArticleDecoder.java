package copydesk.enrich;

import copydesk.format.Delivery;
import copydesk.format.Formats;
import copydesk.records.channel.Channels;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A raw record's bytes to an article and its id. */
final class ArticleDecoder {
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
   * What a raw record's value holds.
   *
   * @param contentType the declared media type, or null
   */
  static Delivery delivery(byte[] value, String contentType) {
    if (value.length > Channels.MAX_ARTICLE_BYTES) {
      throw new RejectedArticleException(
          DeadReason.TOO_LARGE,
          value.length + " bytes; the limit is " + Channels.MAX_ARTICLE_BYTES);
    }
    return Formats.decode(value, contentType);
  }
}
