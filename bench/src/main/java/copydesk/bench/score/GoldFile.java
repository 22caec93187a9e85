package copydesk.bench.score;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.records.Party;
import copydesk.records.Span;
import copydesk.records.Statement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Annotated articles, one a line, in one of the forms that docs/scorecard.md describes; the fields
 * tell which. Immutable.
 *
 * @param form the form
 * @param articles the articles
 */
public record GoldFile(Form form, List<GoldArticle> articles) {
  /** How a file is annotated. */
  public enum Form {
    /** Quotations and reported clauses with speakers, and the parties: each has a kind. */
    VOICES,
    /** Quotations with speakers, and the parties: statements have no kind. */
    WIRES,
    /** Statements by the spans of their content, cue and source. */
    ATTRIBUTIONS,
    /** Names with their types. */
    MENTIONS
  }

  public GoldFile {
    articles = List.copyOf(articles);
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read or has none of the forms
   */
  public static GoldFile read(Path file) throws IOException {
    List<JsonNode> lines = JsonLines.read(file, line -> line);
    Form form = null;
    for (JsonNode line : lines) {
      form = form == null ? formOf(line) : form;
    }
    if (form == null) {
      throw new IOException(file + ": its lines have neither \"statements\" nor \"mentions\"");
    }
    return new GoldFile(form, JsonLines.read(file, GoldFile::article));
  }

  /** Whether any groups are annotated: not all corpora mark them. */
  boolean hasGroups() {
    return articles.stream()
        .flatMap(article -> article.mentions().stream())
        .anyMatch(mention -> mention.type().equals("group"));
  }

  private static Form formOf(JsonNode line) {
    if (line.has("mentions")) {
      return Form.MENTIONS;
    }
    JsonNode first = line.path("statements").path(0);
    if (first.isMissingNode()) {
      return null;
    }
    if (first.has("content")) {
      return Form.ATTRIBUTIONS;
    }
    return first.has("kind") ? Form.VOICES : Form.WIRES;
  }

  private static GoldArticle article(JsonNode line) {
    PlainText text = new PlainText(required(line, "text"));
    List<GoldStatement> statements = new ArrayList<>();
    List<GoldAttribution> attributions = new ArrayList<>();
    for (JsonNode statement : line.path("statements")) {
      if (statement.has("content")) {
        attributions.add(attribution(text, statement));
      } else {
        statements.add(statement(statement));
      }
    }
    List<GoldParty> parties = new ArrayList<>();
    for (JsonNode party : line.path("parties")) {
      List<String> aliases = new ArrayList<>();
      party.path("aliases").forEach(alias -> aliases.add(alias.asText()));
      Party.Type type = Party.Type.valueOf(upper(required(party, "type")));
      parties.add(new GoldParty(required(party, "name"), type, aliases));
    }
    List<GoldMention> mentions = new ArrayList<>();
    for (JsonNode mention : line.path("mentions")) {
      mentions.add(new GoldMention(required(mention, "type"), span(mention)));
    }
    return new GoldArticle(required(line, "id"), text, statements, parties, attributions, mentions);
  }

  private static GoldStatement statement(JsonNode node) {
    GoldStatement.Kind unmarked =
        node.path("scare").asBoolean() ? GoldStatement.Kind.SCARE : GoldStatement.Kind.SPEECH;
    return new GoldStatement(
        node.has("kind") ? GoldStatement.Kind.valueOf(upper(required(node, "kind"))) : unmarked,
        required(node, "quote"),
        span(node),
        node.path("speaker").textValue(),
        node.path("speaker_mention").textValue(),
        node.path("speaker_type").textValue(),
        node.path("via").textValue());
  }

  private static GoldAttribution attribution(PlainText text, JsonNode node) {
    Statement.Kind kind = Statement.Kind.valueOf(upper(required(node, "kind")));
    return GoldAttribution.of(
        text,
        kind,
        spans(node.path("content")),
        spans(node.path("cue")),
        spans(node.path("source")));
  }

  private static List<Span> spans(JsonNode pairs) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode pair : pairs) {
      spans.add(new Span(pair.path(0).asInt(), pair.path(1).asInt()));
    }
    return spans;
  }

  private static Span span(JsonNode node) {
    return new Span(node.path("start").asInt(), node.path("end").asInt());
  }

  private static String required(JsonNode node, String field) {
    if (!node.path(field).isTextual()) {
      throw new IllegalArgumentException("no \"" + field + "\" that is a string");
    }
    return node.get(field).textValue();
  }

  private static String upper(String code) {
    return code.toUpperCase(Locale.ROOT);
  }
}
