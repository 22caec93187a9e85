package copydesk.bench.name;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.extract.name.NameType;
import copydesk.extract.word.Words;
import copydesk.records.text.CleanText;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text with its names, as a line of a corpus holds it: {@code
 * {"id","text","mentions":[{"type","start","end"}]}}, types person, organisation, location, group,
 * offsets in code points. Names of other types are left out. Stretches where the labels are in
 * doubt may be given as {@code "unsure":[{"start","end"}]}; nothing is learned from them. The text
 * is kept as it is read, and so are the offsets.
 */
record LabelledText(String id, String text, List<Label> labels, List<Label> unsure) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PARTS = 3;

  /** A name or, without a type, a stretch in doubt; offsets in UTF-16. */
  record Label(NameType type, int start, int end) {}

  /** Reads a corpus. */
  static List<LabelledText> read(Path file) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          texts.add(of(JSON.readTree(line)));
        }
      }
    }
    return texts;
  }

  /** Whether the text belongs to the third that is kept from training and only measured on. */
  boolean isHeldOut() {
    return Math.floorMod(Words.hash(id), PARTS) == 0;
  }

  private static LabelledText of(JsonNode line) {
    CleanText text = CleanText.of(line.get("text").asText());
    List<Label> labels = new ArrayList<>();
    for (JsonNode mention : line.path("mentions")) {
      String type = mention.get("type").asText().toUpperCase(Locale.ROOT);
      for (NameType known : NameType.values()) {
        if (known.name().equals(type)) {
          labels.add(label(known, text, mention));
        }
      }
    }
    List<Label> unsure = new ArrayList<>();
    line.path("unsure").forEach(stretch -> unsure.add(label(null, text, stretch)));
    return new LabelledText(
        line.get("id").asText(), text.text(), List.copyOf(labels), List.copyOf(unsure));
  }

  private static Label label(NameType type, CleanText text, JsonNode of) {
    String source = text.source();
    int start = source.offsetByCodePoints(0, of.get("start").asInt());
    int end = source.offsetByCodePoints(start, of.get("end").asInt() - of.get("start").asInt());
    return new Label(type, text.offset(start), text.offset(end));
  }
}
