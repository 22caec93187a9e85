package copydesk.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import copydesk.extract.topic.Vocabulary;
import copydesk.records.InvalidSettingException;
import copydesk.records.RecordJson;
import copydesk.stage.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** IPTC's own JSON file of its Media Topics, as its server gives it, in any language. */
final class VocabularyFile {
  private static final String PREFIX = "medtop:";

  private VocabularyFile() {}

  /**
   * Reads the active topics; of several names the one in American, else British English, else the
   * first.
   *
   * @throws InvalidSettingException if it cannot be read or is no such file
   */
  static Vocabulary read(Path file) {
    JsonNode scheme = json(file);
    if (!scheme.path("conceptSet").isArray()) {
      throw refused(file, "it has no conceptSet", null);
    }
    List<Vocabulary.Concept> concepts = new ArrayList<>();
    for (JsonNode concept : scheme.path("conceptSet")) {
      if (!concept.has("retired")) {
        concepts.add(concept(file, concept));
      }
    }
    if (concepts.isEmpty()) {
      throw refused(file, "it has no active topic", null);
    }
    try {
      return Vocabulary.of(concepts);
    } catch (IllegalArgumentException e) {
      throw refused(file, e.getMessage(), e);
    }
  }

  private static JsonNode json(Path file) {
    try {
      return RecordJson.reader(JsonNode.class).readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw refused(file, "it is no JSON", e);
    } catch (IOException e) {
      throw new InvalidSettingException(
          "--vocabulary " + file + " cannot be read: " + FileTrouble.why(e), e);
    }
  }

  private static Vocabulary.Concept concept(Path file, JsonNode concept) {
    String id = concept.path("qcode").asText();
    String name = name(concept.path("prefLabel"));
    if (!id.startsWith(PREFIX) || name.isBlank()) {
      throw refused(file, "a topic has no qcode or no prefLabel: '" + id + "'", null);
    }
    JsonNode broader = concept.path("broader");
    String above = broader.isEmpty() ? null : broader.get(0).asText();
    String parent =
        above == null || above.startsWith(PREFIX)
            ? above
            : PREFIX + above.substring(above.lastIndexOf('/') + 1);
    return new Vocabulary.Concept(id, name, parent);
  }

  private static String name(JsonNode labels) {
    for (String language : List.of("en-US", "en-GB")) {
      if (labels.has(language)) {
        return labels.get(language).asText();
      }
    }
    return labels.isEmpty() ? "" : labels.elements().next().asText();
  }

  private static InvalidSettingException refused(Path file, String why, Exception cause) {
    return new InvalidSettingException(
        "--vocabulary " + file + " is no JSON file of IPTC's Media Topics: " + why, cause);
  }
}
