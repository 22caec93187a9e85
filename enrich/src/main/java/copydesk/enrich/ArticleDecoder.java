package copydesk.enrich;

import copydesk.format.Delivery;
import copydesk.format.Formats;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;

/** A raw record's bytes to an article and its id. */
final class ArticleDecoder {
  /** In bytes: what the header takes that counts how often a record was sent back. */
  private static final int REDRIVEN_ROOM = 32;

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

  /** The id of one of a message's articles: the record's key, or of several its own. */
  static String id(Delivery delivery, int index, String key) {
    if (delivery.articles().size() == 1) {
      return key;
    }
    String own = delivery.articles().get(index).id();
    return own == null ? key + "#" + (index + 1) : own;
  }

  /** Refuses the id of one of several articles that no record could have for its key. */
  static void requireShort(String id) {
    if (id.getBytes(StandardCharsets.UTF_8).length > Channels.MAX_ID_BYTES) {
      throw new RejectedArticleException(
          DeadReason.INVALID_KEY,
          "an item's id is longer than " + Channels.MAX_ID_BYTES + " bytes");
    }
  }

  /**
   * Refuses headers that are too long to travel on. That a record was sent back must not be what
   * makes them too long.
   */
  static void requireFewHeaders(Headers headers) {
    long size = CloudEvents.size(headers);
    int room = CloudEvents.get(headers, CloudEvents.REDRIVEN) == null ? 0 : REDRIVEN_ROOM;
    if (size > Channels.MAX_HEADER_BYTES + room) {
      throw new RejectedArticleException(
          DeadReason.TOO_LARGE,
          "the headers have " + size + " bytes; the limit is " + Channels.MAX_HEADER_BYTES);
    }
  }
}
