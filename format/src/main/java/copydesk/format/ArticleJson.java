package copydesk.format;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * One JSON object with the article's {@code text} and, as far as they are known, {@code id}, {@code
 * source}, {@code headline}, {@code byline}, {@code published}, {@code versionCreated}, {@code
 * language}, {@code slugline}, {@code urgency}, {@code embargoed}, {@code status}, {@code version},
 * {@code edNote} and {@code sections}: the names of the enriched record. Other fields are passed
 * over.
 */
final class ArticleJson implements Format {
  /** The media type of one object. */
  static final String MEDIA_TYPE = "application/json";

  /** The media type of objects one a line. */
  private static final String LINES = "application/x-ndjson";

  private static final Set<String> MEDIA_TYPES = Set.of(MEDIA_TYPE, LINES);

  /** Whether the media type is one of those that are read. */
  static boolean isOne(String mediaType) {
    return MEDIA_TYPES.contains(mediaType);
  }

  @Override
  public Set<String> mediaTypes() {
    return MEDIA_TYPES;
  }

  @Override
  public Decoded decode(Content content) {
    JsonText json = content.json();
    requireUnicodeEncoding(content);
    if (json.problem() != null) {
      throw new RejectedArticleException(
          DeadReason.UNDECODABLE, "the bytes are no JSON: " + json.problem());
    }
    if (json.several()) {
      throw unsupported("several JSON values in one; post each article as a record of its own");
    }
    JsonNode article = json.first();
    if (article == null || !article.isObject()) {
      throw unsupported("JSON, but no object");
    }
    if (!article.path("text").isTextual()) {
      throw unsupported("a JSON object, but it has no \"text\" that is a string");
    }
    String text = article.get("text").textValue();
    return Decoded.of(text)
        .id(string(article, "id"))
        .source(string(article, "source"))
        .headline(string(article, "headline"))
        .byline(string(article, "byline"))
        .published(string(article, "published"))
        .versionCreated(string(article, "versionCreated"))
        .language(string(article, "language"))
        .slugline(string(article, "slugline"))
        .urgency(integer(article, "urgency"))
        .embargoed(string(article, "embargoed"))
        .status(string(article, "status"))
        .version(stringOrNumber(article, "version"))
        .edNote(string(article, "edNote"))
        .sections(JsonSections.of(article.path("sections"), text))
        .build();
  }

  /** JSON is Unicode unless something else is declared: what is not is damaged. */
  private static void requireUnicodeEncoding(Content content) {
    Charset charset = content.charset();
    if (content.type().charset() == null && !charset.name().startsWith("UTF-")) {
      throw new RejectedArticleException(
          DeadReason.UNDECODABLE, "the bytes are not " + StandardCharsets.UTF_8.name());
    }
  }

  private static RejectedArticleException unsupported(String seen) {
    return new RejectedArticleException(DeadReason.UNSUPPORTED_CONTENT_TYPE, "this is " + seen);
  }

  private static String string(JsonNode object, String field) {
    return object.path(field).textValue();
  }

  private static String stringOrNumber(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isTextual() || value.isNumber() ? value.asText() : null;
  }

  private static Integer integer(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isInt() ? Integer.valueOf(value.intValue()) : null;
  }
}
