package copydesk.records.contract;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.records.Act;
import copydesk.records.Mention;
import copydesk.records.Party;
import copydesk.records.Rule;
import copydesk.records.Section;
import copydesk.records.Statement;
import copydesk.records.Unattributed;
import copydesk.records.Wire;
import copydesk.records.channel.CloudEvents;
import copydesk.records.channel.DeadReason;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Within a major version, those who read today's records can read tomorrow's. */
final class ContractTest {
  private static final Path RELEASES = Path.of("src/test/resources/contract");
  private static final Set<String> POSTED_BY_OTHERS = Set.of("party-reference");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static List<String> schemas() {
    return Contract.SCHEMAS;
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void whatWasReleased_keepsItsMeaning(String name) {
    for (String release : Contract.RELEASED) {
      assertThat(
              SchemaChanges.breaking(
                  Contract.released(release, name),
                  Contract.current(name),
                  POSTED_BY_OTHERS.contains(name)))
          .as(
              "%s breaks those who built on version %s of the contract. Leave what they read as it"
                  + " was and add a field beside it, or begin a major version (docs/consume.md, What"
                  + " may change). Only where a description says the same in other words, change it"
                  + " in %s/%s too",
              name, release, RELEASES, release)
          .isEmpty();
    }
  }

  @Test
  void everyRelease_isHeldTo() throws IOException {
    try (Stream<Path> folders = Files.list(RELEASES)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()).sorted().toList())
          .isEqualTo(Contract.RELEASED);
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void everyFieldAndCode_isDescribed_andNothingMoreIsForbidden(String name) {
    List<String> silent = new ArrayList<>();
    collectSilent("", Contract.current(name), silent);

    assertThat(silent).as("without a description").isEmpty();
    assertThat(Contract.current(name).toString()).doesNotContain("additionalProperties");
  }

  private static void collectSilent(String place, JsonNode node, List<String> silent) {
    boolean told = !node.path("description").asText().isBlank();
    if (node.has("const") && !told) {
      silent.add(place);
    }
    for (Map.Entry<String, JsonNode> child : node.properties()) {
      String at = place + "/" + child.getKey();
      boolean isField = place.endsWith("/properties") && !place.contains("/oneOf");
      if (isField && child.getValue().path("description").asText().isBlank()) {
        silent.add(at);
      }
      collectSilent(at, child.getValue(), silent);
    }
    for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
      collectSilent(place + "/" + i, node.get(i), silent);
    }
  }

  @Test
  void statementOnItsChannel_isTheOneInTheArticle() {
    JsonNode statement = Contract.current("statement").path("$defs");

    for (Map.Entry<String, JsonNode> part : statement.properties()) {
      assertThat(part.getValue())
          .as(part.getKey())
          .isEqualTo(Contract.current("enriched-article").path("$defs").path(part.getKey()));
    }
  }

  @Test
  void codes_areThoseOfTheRecords() throws ReflectiveOperationException {
    JsonNode defs = Contract.current("enriched-article").path("$defs");
    JsonNode statement = defs.path("statement").path("properties");
    JsonNode kind = Contract.current("enriched-article").at("/properties/kind");
    JsonNode typeOfReference = Contract.current("party-reference").at("/properties/type");

    assertThat(codes(statement.path("act"))).isEqualTo(codes(Act.values()));
    assertThat(codes(statement.path("rule"))).isEqualTo(codes(Rule.values()));
    assertThat(codes(statement.path("unattributed"))).isEqualTo(codes(Unattributed.values()));
    assertThat(codes(statement.path("kind"))).isEqualTo(codes(Statement.Kind.values()));
    assertThat(codes(defs.at("/section/properties/kind"))).isEqualTo(codes(Section.Kind.values()));
    assertThat(codes(defs.at("/mention/properties/kind"))).isEqualTo(codes(Mention.Kind.values()));
    assertThat(codes(defs.at("/party/properties/type"))).isEqualTo(codes(Party.Type.values()));
    assertThat(codes(typeOfReference)).isEqualTo(codes(Party.Type.values()));
    assertThat(codes(kind)).isEqualTo(codes(Wire.Kind.values()));
  }

  private static Set<String> codes(Enum<?>... constants) throws ReflectiveOperationException {
    Set<String> codes = new TreeSet<>();
    for (Enum<?> constant : constants) {
      Field field = constant.getDeclaringClass().getField(constant.name());
      codes.add(field.getAnnotation(JsonProperty.class).value());
    }
    return codes;
  }

  private static Set<String> codes(JsonNode list) {
    return meanings(list).keySet();
  }

  private static Map<String, String> meanings(JsonNode list) {
    Map<String, String> meanings = new TreeMap<>();
    for (JsonNode alternatives : List.of(list.path("oneOf"), list.path("anyOf"))) {
      for (JsonNode one : alternatives) {
        if (one.has("const")) {
          meanings.put(one.get("const").asText(), one.get("description").asText());
        }
      }
    }
    return meanings;
  }

  @Test
  void reasons_areThoseOfDeadLetters() {
    Map<String, String> reasons = new TreeMap<>();
    Arrays.stream(DeadReason.values()).forEach(r -> reasons.put(r.code(), r.meaning()));

    assertThat(
            meanings(
                Contract.current("headers").at("/$defs/dead/properties").path("copydesk-reason")))
        .isEqualTo(reasons);
  }

  @Test
  void headers_areThoseOfTheCode() throws IllegalAccessException {
    Set<String> described = new TreeSet<>();
    for (JsonNode channel : Contract.current("headers").path("$defs")) {
      channel.path("properties").properties().forEach(field -> described.add(field.getKey()));
    }

    assertThat(described).isEqualTo(headers());
  }

  /** The constants of {@link CloudEvents} that have the form of a header's name. */
  private static Set<String> headers() throws IllegalAccessException {
    Set<String> headers = new TreeSet<>();
    for (Field field : CloudEvents.class.getFields()) {
      headers.add((String) field.get(null));
    }
    return headers.stream()
        .filter(name -> name.matches("(ce_|content-|copydesk-)[a-z-]+"))
        .collect(toCollection(TreeSet::new));
  }

  private static final String BEFORE =
      """
      {"required": ["a"], "properties": {
        "a": {"description": "A.", "type": ["string", "null"]},
        "b": {"description": "B.", "anyOf": [{"const": "x", "description": "X."},
          {"title": "later", "pattern": "^[a-z]+$"}]},
        "c": {"oneOf": [{"const": "x", "description": "X."}]},
        "d": {"type": "array", "items": {"$ref": "#/$defs/e"}}},
       "$defs": {"e": {"type": "object", "properties": {"f": {"type": "integer", "minimum": 1}}}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"a\": {\"desc|\"g\": {\"desc|/a is removed",
        "\"required\": [\"a\"]|\"required\": []|/a is not always there any more",
        "[\"string\", \"null\"]|\"string\"|/a had the type [\"string\",\"null\"] and has \"string\"",
        "\"A.\"|\"C.\"|/a has another description, and so another meaning: \"A.\" is \"C.\"",
        "\"x\", \"description\": \"X.\"}, |\"y\", \"description\": \"Y.\"}, |/b can no longer be x",
        "\"oneOf\": [|\"oneOf\": [{\"const\": \"y\"},|/c can be y, which nobody expects",
        "\"minimum\": 1|\"minimum\": 0|/d/items/f had the minimum 1 and has 0",
        "\"type\": \"integer\"|\"type\": \"number\"|/d/items/f had the type \"integer\" and has \"number\"",
        "\"f\"|\"g\"|/d/items/f is removed"
      })
  void breakingChange_isNamed(String was, String is, String change) throws Exception {
    assertThat(BEFORE.replace("},\n    {\"title\"", "}, {\"title\"")).contains(was);
    assertThat(changes(BEFORE.replace("},\n    {\"title\"", "}, {\"title\""), was, is, false))
        .contains(change);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"a\": {\"desc|\"new\": {\"type\": \"string\"}, \"a\": {\"desc",
        "\"anyOf\": [|\"anyOf\": [{\"const\": \"y\", \"description\": \"Y.\"}, ",
        "\"required\": [\"a\"]|\"required\": [\"b\", \"a\"]",
        "[\"string\", \"null\"]|[\"null\", \"string\"]"
      })
  void addition_breaksNobodyWhoReads(String was, String is) throws Exception {
    assertThat(changes(BEFORE, was, is, false)).isEmpty();
  }

  @Test
  void whatOthersPost_mayNotBeAskedForMore() throws Exception {
    assertThat(changes(BEFORE, "[\"a\"]", "[\"a\", \"b\"]", true))
        .containsExactly("/b is asked for, of those who did not have to give it");
    assertThat(changes(BEFORE, "\"minimum\": 1", "\"minimum\": 1, \"maximum\": 9", true))
        .contains("/d/items/f had the maximum null and has 9");
  }

  @Test
  void keywordThatIsNotKnown_isRefused() {
    assertThatThrownBy(() -> changes(BEFORE, "\"minimum\"", "\"multipleOf\"", false))
        .hasMessageContaining("/d/items/f uses multipleOf");
  }

  private static List<String> changes(String before, String was, String is, boolean posted)
      throws JsonProcessingException {
    return SchemaChanges.breaking(
        MAPPER.readTree(before), MAPPER.readTree(before.replace(was, is)), posted);
  }
}
