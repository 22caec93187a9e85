package copydesk.format;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.records.Wire;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;

/**
 * An item in ninjs (IPTC News in JSON) 1, 2 or 3, told by the names that it uses; what no version
 * knows is passed over. Associated items are no part of it.
 */
final class Ninjs {
  private static final List<String> MARKS =
      List.of(
          "$standard",
          "standard",
          "bodies",
          "headlines",
          "versioncreated",
          "versionCreated",
          "firstcreated",
          "firstCreated",
          "pubstatus",
          "pubStatus",
          "representationtype",
          "representationType",
          "profile");

  private final JsonNode item;

  Ninjs(JsonNode item) {
    this.item = item;
  }

  /** Whether the object has names that only ninjs has; one with a {@code text} is none. */
  static boolean isOne(JsonNode object) {
    boolean named = object.path("uri").isTextual() || object.path("guid").isTextual();
    if (!named || object.path("text").isTextual()) {
      return false;
    }
    for (String mark : MARKS) {
      if (object.has(mark)) {
        return true;
      }
    }
    return isText(object.path("type")) || !NinjsBody.values(object).isEmpty();
  }

  /** The item as an article. */
  Delivery read() {
    return read(Json.firstText(item, "uri", "guid"), NinjsBody.of(item));
  }

  /** The same under an id and with a text that stand elsewhere. */
  Delivery read(String id, BodyText found) {
    if (item.path("type").isTextual() && !isText(item.path("type"))) {
      return Delivery.ofNoArticle();
    }
    String status = Json.firstText(item, "pubstatus", "pubStatus");
    boolean kill = Wire.Provider.CANCELED.equals(WireMarks.code(status));
    BodyText body = WireMarks.marked(found);
    if (body.isEmpty() && !kill) {
      throw withoutText();
    }
    String headline = headline();
    String[] slug = WireMarks.takeOf(Json.firstText(item, "slugline"));
    DecodedBuilder builder =
        (body.isEmpty() ? Decoded.kill() : Decoded.of(body))
            .id(id)
            .source(Json.firstText(item, "copyrightholder", "copyrightHolder"))
            .takeKey(slug[1])
            .headline(headline)
            .byline(byline())
            .bylineTitle(Json.firstText(item.path("bylines").path(0), "title"))
            .firstCreated(
                Json.firstText(
                    item, "firstcreated", "firstCreated", "contentcreated", "contentCreated"))
            .versionCreated(Json.firstText(item, "versioncreated", "versionCreated"))
            .language(Json.firstText(item, "language"))
            .slugline(slug[0])
            .urgency(Json.integer(item, "urgency"))
            .embargoed(Json.firstText(item, "embargoed", "embargoedUntil", "embargoeduntil"))
            .status(status)
            .version(Json.name(item, "version"))
            .edNote(edNote())
            .summary(summary())
            .kind(WireMarks.kind(body, slug[0], headline, genre()));
    addSignalsAndLinks(builder);
    return Delivery.of(builder.build());
  }

  private void addSignalsAndLinks(DecodedBuilder builder) {
    for (JsonNode signal : item.path("signals")) {
      builder.signal(signal.textValue());
    }
    for (String rel : List.of("evolvedfrom", "evolvedFrom", "rewrite_of")) {
      builder.link(rel, Json.text(item, rel));
    }
  }

  private String headline() {
    String headline = Json.firstText(item, "headline");
    if (headline == null) {
      headline = role(item.path("headlines"), "main");
    }
    if (headline == null) {
      headline = startingWith("headline_");
    }
    String found = headline == null ? Json.firstText(item, "title") : headline;
    return found == null || !found.contains("<") ? found : withoutMarkup(found);
  }

  private String byline() {
    String byline = Json.firstText(item, "byline", "by");
    if (byline != null) {
      return byline;
    }
    List<String> names = new ArrayList<>();
    item.path("bylines").forEach(one -> addName(names, Json.firstText(one, "by", "name")));
    item.path("authors").forEach(one -> addName(names, Json.firstText(one, "name")));
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private static void addName(List<String> names, String name) {
    if (name != null && names.size() < DecodedBuilder.MAX_LISTED) {
      names.add(name);
    }
  }

  private String summary() {
    String summary = Json.firstText(item, "description_summary", "description_text");
    if (summary == null) {
      summary = role(item.path("descriptions"), "summary");
    }
    String found = summary == null ? startingWith("description_") : summary;
    return found == null || !found.contains("<") ? found : withoutMarkup(found);
  }

  /** Wires that write to "Eds:" write to whoever reads the note. */
  private String edNote() {
    String note = Json.firstText(item, "ednote", "edNote");
    return note == null ? null : note.strip().replaceFirst("(?i)^eds(?:itors)?: *", "");
  }

  private String genre() {
    JsonNode genres = item.has("genres") ? item.path("genres") : item.path("genre");
    return Json.firstText(genres.path(0), "name");
  }

  /** The value for that role; else the first there is. */
  private static String role(JsonNode listed, String role) {
    String first = null;
    for (JsonNode one : listed) {
      String value = Json.firstText(one, "value");
      if (value != null && role.equals(Json.text(one, "role"))) {
        return value;
      }
      first = first == null ? value : first;
    }
    return first;
  }

  private String startingWith(String prefix) {
    for (Map.Entry<String, JsonNode> field : item.properties()) {
      String value = field.getKey().startsWith(prefix) ? field.getValue().textValue() : null;
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  private RejectedArticleException withoutText() {
    for (JsonNode rendition : item.path("renditions")) {
      String link = Json.firstText(rendition, "href");
      if (link != null) {
        return new RejectedArticleException(
            DeadReason.NO_TEXT, "the text is not in the message, but at " + link);
      }
    }
    return new RejectedArticleException(DeadReason.EMPTY, "the article has no text");
  }

  private static boolean isText(JsonNode type) {
    return "text".equals(type.textValue());
  }

  private static String withoutMarkup(String value) {
    return Jsoup.parse(value).text();
  }
}
