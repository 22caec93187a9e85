package copydesk.bench.cases;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.bench.cases.StatementCheck.Quantity;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the checks of a case from JSON, in the form that docs/scorecard.md describes. Unknown
 * checks and options are refused.
 */
final class CheckReader {
  private static final Map<String, Set<String>> OPTIONS =
      Map.of(
          "statement",
          Set.of(
              "speaker",
              "not_speaker",
              "kind",
              "relayed_by",
              "addressee",
              "act",
              "all",
              "optional",
              "times"),
          "no_statement",
          Set.of("unless_act"),
          "not_in_statement",
          Set.of(),
          "party",
          Set.of("type", "forms", "not_forms", "named", "only", "not_role"),
          "no_party",
          Set.of(),
          "parties_apart",
          Set.of(),
          "section",
          Set.of("kind"),
          "topic",
          Set.of("first"),
          "no_topic",
          Set.of());

  private CheckReader() {}

  /**
   * Reads a check.
   *
   * @throws IllegalArgumentException if it is of no known form
   */
  static CaseCheck read(JsonNode check) {
    String kind = kindOf(check);
    return switch (kind) {
      case "statement" -> statement(check);
      case "no_statement" ->
          new NoStatementCheck(text(check, kind), strings(check.path("unless_act")));
      case "not_in_statement" -> new NotInStatementCheck(text(check, kind));
      case "party" -> party(check);
      case "no_party" -> new NoPartyCheck(strings(check.get(kind)));
      case "parties_apart" -> partiesApart(check.get(kind));
      case "section" -> new SectionCheck(text(check, kind), strings(check.path("kind")));
      case "topic" ->
          new TopicCheck(strings(check.get(kind)), true, check.path("first").asBoolean());
      default -> new TopicCheck(strings(check.get(kind)), false, false);
    };
  }

  private static String kindOf(JsonNode check) {
    for (Map.Entry<String, Set<String>> known : OPTIONS.entrySet()) {
      if (check.has(known.getKey())) {
        for (Iterator<String> fields = check.fieldNames(); fields.hasNext(); ) {
          String field = fields.next();
          if (!field.equals(known.getKey()) && !known.getValue().contains(field)) {
            throw new IllegalArgumentException("unknown option \"" + field + "\" in " + check);
          }
        }
        return known.getKey();
      }
    }
    throw new IllegalArgumentException("unknown check " + check);
  }

  private static StatementCheck statement(JsonNode check) {
    if (!check.has("speaker") && !check.has("not_speaker")) {
      throw new IllegalArgumentException("no speaker in " + check);
    }
    return new StatementCheck(
        text(check, "statement"),
        quoted(check.path("kind").asText("any")),
        who(check.get("speaker")),
        strings(check.path("not_speaker")),
        who(check.get("relayed_by")),
        who(check.get("addressee")),
        check.path("act").textValue(),
        new Quantity(
            check.path("all").asBoolean(),
            check.path("optional").asBoolean(),
            check.has("times") ? Integer.valueOf(check.get("times").asInt()) : null));
  }

  private static Boolean quoted(String kind) {
    return switch (kind) {
      case "quoted" -> true;
      case "indirect" -> false;
      case "any" -> null;
      default -> throw new IllegalArgumentException("unknown kind \"" + kind + "\"");
    };
  }

  private static PartyCheck party(JsonNode check) {
    return new PartyCheck(
        strings(check.get("party")),
        strings(check.path("type")),
        strings(check.path("forms")),
        strings(check.path("not_forms")),
        check.path("named").asBoolean(),
        check.path("only").asBoolean(),
        check.path("not_role").textValue());
  }

  private static PartiesApartCheck partiesApart(JsonNode names) {
    List<List<String>> parties = new ArrayList<>();
    names.forEach(name -> parties.add(strings(name)));
    return new PartiesApartCheck(parties);
  }

  private static String text(JsonNode check, String field) {
    if (!check.path(field).isTextual()) {
      throw new IllegalArgumentException("\"" + field + "\" is no string in " + check);
    }
    return check.get(field).textValue();
  }

  /** Null where the field is absent. */
  private static Who who(JsonNode node) {
    if (node == null) {
      return null;
    }
    boolean nobody = node.isNull();
    for (JsonNode one : node) {
      nobody |= one.isNull();
    }
    return new Who(strings(node), nobody);
  }

  /** A string, or a list of them; nulls are left out. */
  private static List<String> strings(JsonNode node) {
    if (node.isTextual()) {
      return List.of(node.textValue());
    }
    List<String> strings = new ArrayList<>();
    for (JsonNode one : node) {
      if (one.isTextual()) {
        strings.add(one.textValue());
      }
    }
    return strings;
  }
}
