package copydesk.bench.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.extract.frame.Reading;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A text with its attributions, as a line of a corpus holds it: {@code
 * {"id","text","statements":[{"content":[[start,end]…],"cue":[[start,end]…],"source":[[start,end]…]}]}},
 * offsets in code points.
 *
 * @param id the text's id
 * @param reading the text as the features read it
 * @param attributions what is annotated
 * @param whole whether these are all that there are
 * @param unsure tokens of which nothing is known: whether they are cues is not to be learned
 */
record AttributedText(
    String id, Reading reading, List<Attribution> attributions, boolean whole, BitSet unsure) {
  private static final ObjectMapper JSON = new ObjectMapper();

  AttributedText {
    attributions = List.copyOf(attributions);
    unsure = (BitSet) unsure.clone();
  }

  /** Reads a corpus. */
  static List<AttributedText> read(Path file) throws IOException {
    List<AttributedText> texts = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          texts.add(of(JSON.readTree(line)));
        }
      }
    }
    return texts;
  }

  private static AttributedText of(JsonNode line) {
    String text = line.get("text").asText();
    Reading reading = new Reading(ArticleText.of(text));
    List<Attribution> attributions = new ArrayList<>();
    for (JsonNode statement : line.path("statements")) {
      attributions.add(
          new Attribution(
              ranges(reading.tokens(), statement.path("cue")),
              ranges(reading.tokens(), statement.path("content")),
              ranges(reading.tokens(), statement.path("source"))));
    }
    return new AttributedText(line.get("id").asText(), reading, attributions, true, new BitSet());
  }

  private static List<Range> ranges(Tokens tokens, JsonNode spans) {
    List<int[]> offsets = new ArrayList<>();
    String text = tokens.cleanText().source();
    for (JsonNode span : spans) {
      int start = text.offsetByCodePoints(0, span.get(0).asInt());
      int end = text.offsetByCodePoints(0, span.get(1).asInt());
      offsets.add(new int[] {start, end});
    }
    return tokens(tokens, offsets);
  }

  /** The token ranges of stretches of the text, as they begin and end in UTF-16. */
  static List<Range> tokens(Tokens tokens, List<int[]> offsets) {
    List<Range> ranges = new ArrayList<>();
    for (int[] span : offsets) {
      int start = tokens.cleanText().offset(span[0]);
      int end = tokens.cleanText().offset(span[1]);
      int first = tokens.at(start);
      if (first > 0 && tokens.end(first - 1) > start) {
        first--;
      }
      int last = first;
      while (last < tokens.size() && tokens.start(last) < end) {
        last++;
      }
      if (last > first) {
        ranges.add(new Range(first, last));
      }
    }
    return ranges;
  }
}
