package copydesk.format;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.records.RecordJson;
import copydesk.records.Wire;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.util.Locale;

/**
 * One JSON object with the article's {@code text} and, as far as they are known, the other fields
 * of the enriched record under their names; {@code version}, {@code status} and {@code pubStatus}
 * are the provider's, too. Other fields are passed over. A {@code canceled} one needs no text.
 */
final class ArticleJson {
  private ArticleJson() {}

  /** The article that the object is. */
  static Delivery read(JsonNode object) {
    return Delivery.of(article(object));
  }

  /** An article in this format: {@link #read} gives an equal one. */
  static byte[] write(Decoded article) {
    return RecordJson.toBytes(article);
  }

  private static Decoded article(JsonNode article) {
    JsonNode provider = article.path("provider");
    String status = Json.firstText(provider, "status");
    String version = Json.name(provider, "version");
    DecodedBuilder builder =
        text(article)
            .id(Json.name(article, "id"))
            .source(Json.text(article, "source"))
            .headline(Json.text(article, "headline"))
            .byline(Json.text(article, "byline"))
            .bylineTitle(Json.text(article, "bylineTitle"))
            .published(Json.text(article, "published"))
            .firstCreated(Json.text(article, "firstCreated"))
            .versionCreated(Json.text(article, "versionCreated"))
            .language(Json.text(article, "language"))
            .slugline(Json.text(article, "slugline"))
            .takeKey(Json.text(article, "takeKey"))
            .urgency(Json.integer(article, "urgency"))
            .embargoed(Json.text(article, "embargoed"))
            .status(status == null ? status(article) : status)
            .version(version == null ? Json.name(article, "version") : version)
            .edNote(Json.text(article, "edNote"))
            .summary(Json.text(article, "summary"))
            .kind(kind(Json.text(article, "kind")))
            .correction(article.path("correction").asBoolean(false));
    article.path("links").forEach(l -> builder.link(Json.text(l, "rel"), Json.text(l, "id")));
    article.path("signals").forEach(signal -> builder.signal(signal.textValue()));
    return builder.build();
  }

  private static DecodedBuilder text(JsonNode article) {
    JsonNode text = article.path("text");
    if (text.isTextual()) {
      return Decoded.of(text.textValue())
          .sections(JsonSections.of(article.path("sections"), text.textValue()));
    }
    DecodedBuilder kill = Decoded.kill();
    String status = Json.firstText(article.path("provider"), "status");
    if (!kill.status(status == null ? status(article) : status).isKill()) {
      throw new RejectedArticleException(
          DeadReason.UNSUPPORTED_CONTENT_TYPE,
          "this is a JSON object, but it has no \"text\" that is a string");
    }
    return kill;
  }

  private static String status(JsonNode article) {
    return Json.firstText(article, "pubStatus", "pubstatus", "status");
  }

  private static Wire.Kind kind(String name) {
    for (Wire.Kind kind : Wire.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return kind;
      }
    }
    return null;
  }
}
