package copydesk.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The article that a page describes for machines, in JSON-LD with the words of schema.org. A page
 * may have several blocks, lists and graphs of them, and other articles in them. Immutable.
 */
final class PageData {
  /** How many values are looked at in all blocks together. */
  private static final int MAX_NODES = 10_000;

  private static final int MAX_AUTHORS = 20;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private static final String LIVE = "LiveBlogPosting";

  /** How surely something of a type is the article of its page. */
  private static final Map<String, Integer> RANKS =
      Map.ofEntries(
          Map.entry("NewsArticle", 3),
          Map.entry("AnalysisNewsArticle", 3),
          Map.entry("AskPublicNewsArticle", 3),
          Map.entry("BackgroundNewsArticle", 3),
          Map.entry("OpinionNewsArticle", 3),
          Map.entry("ReportageNewsArticle", 3),
          Map.entry("ReviewNewsArticle", 3),
          Map.entry(LIVE, 3),
          Map.entry("Report", 2),
          Map.entry("Article", 2),
          Map.entry("SatiricalArticle", 2),
          Map.entry("BlogPosting", 1));

  /** Where an article may stand in something else. */
  private static final Set<String> INNER = Set.of("@graph", "mainEntity", "mainEntityOfPage");

  private final JsonNode article;

  private PageData(JsonNode article) {
    this.article = article;
  }

  /**
   * The data of a page.
   *
   * @param address the page's own address, or null: of several articles that one is meant which has
   *     it
   */
  static PageData of(Document page, String address) {
    JsonNode best = null;
    int bestRank = 0;
    for (JsonNode candidate : candidates(page)) {
      int rank = rank(candidate) * 2 + (isAt(candidate, address) ? 10 : 0);
      if (rank > bestRank) {
        best = candidate;
        bestRank = rank;
      }
    }
    return new PageData(best == null ? MAPPER.createObjectNode() : best);
  }

  private static List<JsonNode> candidates(Document page) {
    List<JsonNode> found = new ArrayList<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    for (Element script : page.getElementsByTag("script")) {
      if (script
          .attr("type")
          .strip()
          .toLowerCase(java.util.Locale.ROOT)
          .startsWith("application/ld+json")) {
        open.addLast(parsed(script.data()));
      }
    }
    for (int i = 0; i < MAX_NODES && !open.isEmpty(); i++) {
      JsonNode node = open.removeFirst();
      if (node.isArray()) {
        node.forEach(open::addLast);
      } else if (node.isObject()) {
        if (rank(node) > 0) {
          found.add(node);
        }
        INNER.stream().sorted().map(node::path).forEach(open::addLast);
      }
    }
    return found;
  }

  private static JsonNode parsed(String json) {
    int start = 0;
    while (start < json.length() && json.charAt(start) != '{' && json.charAt(start) != '[') {
      start++;
    }
    int end = Math.max(json.lastIndexOf('}'), json.lastIndexOf(']')) + 1;
    try {
      return MAPPER.readTree(
          json.substring(Math.min(start, Math.max(start, end)), Math.max(start, end)));
    } catch (JsonProcessingException e) {
      return MAPPER.missingNode(); // the page itself has the same words
    }
  }

  private static int rank(JsonNode node) {
    int best = 0;
    JsonNode types = node.path("@type");
    for (JsonNode type : types.isArray() ? types : List.of(types)) {
      String name = type.asText("");
      best = Math.max(best, RANKS.getOrDefault(name.substring(name.lastIndexOf('/') + 1), 0));
    }
    return best;
  }

  private static boolean isAt(JsonNode candidate, String address) {
    return address != null
        && (address.equals(PageAddress.of(idOrText(candidate.path("url"))))
            || address.equals(PageAddress.of(idOrText(candidate.path("mainEntityOfPage"))))
            || address.equals(PageAddress.of(idOrText(candidate.path("@id")))));
  }

  private static String idOrText(JsonNode node) {
    return node.isObject() ? node.path("@id").asText(null) : node.textValue();
  }

  /** Whether the page says that it is an article. */
  boolean isArticle() {
    return !article.isEmpty();
  }

  /** Whether it is a list of posts, as it grows. */
  boolean isLive() {
    JsonNode types = article.path("@type");
    for (JsonNode type : types.isArray() ? types : List.of(types)) {
      if (type.asText("").endsWith(LIVE)) {
        return true;
      }
    }
    return false;
  }

  /** The address it gives itself, or null. */
  String address() {
    for (String field : List.of("mainEntityOfPage", "url", "@id")) {
      String found = PageAddress.of(idOrText(article.path(field)));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** A field that is a string, with its entities read; null where it is none or is blank. */
  String text(String field) {
    JsonNode value = article.path(field);
    JsonNode first = value.isArray() && !value.isEmpty() ? value.get(0) : value;
    return first.isTextual() && !first.textValue().isBlank()
        ? Parser.unescapeEntities(first.textValue(), false)
        : null;
  }

  /** A field that names something: a string, or something with a name. */
  String name(String field) {
    return text(field) == null ? nameOf(article.path(field)) : text(field);
  }

  /** The authors' names, as a byline: "Ann Lee, Bo Tal and Cy Rae"; null where there are none. */
  String authors() {
    JsonNode listed = article.path("author");
    List<String> names = new ArrayList<>();
    for (JsonNode author : listed.isArray() ? listed : List.of(listed)) {
      String name = nameOf(author);
      boolean address = name == null || name.contains("://");
      if (!address && !names.contains(name) && names.size() < MAX_AUTHORS) {
        names.add(name);
      }
    }
    return PageMeta.joined(names);
  }

  private static String nameOf(JsonNode thing) {
    JsonNode name = thing.isArray() && !thing.isEmpty() ? thing.get(0) : thing;
    name = name.isObject() ? name.path("name") : name;
    name = name.isArray() && !name.isEmpty() ? name.get(0) : name;
    return name.isTextual() && !name.textValue().isBlank()
        ? Parser.unescapeEntities(name.textValue().strip(), false)
        : null;
  }

  /** What was corrected, with its date where it has one; null where nothing was. */
  String corrections() {
    StringJoiner all = new StringJoiner(" ");
    JsonNode listed = article.path("correction");
    for (JsonNode correction : listed.isArray() ? listed : List.of(listed)) {
      String words =
          correction.isTextual() ? correction.textValue() : correction.path("text").asText("");
      String date = correction.path("datePublished").asText("");
      if (!words.isBlank()) {
        all.add(
            Parser.unescapeEntities(words.strip(), false)
                + (date.isBlank() ? "" : " (" + date.strip() + ")"));
      }
    }
    return all.length() == 0 ? null : all.toString();
  }
}
