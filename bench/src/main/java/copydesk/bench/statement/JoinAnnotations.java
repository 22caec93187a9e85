package copydesk.bench.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.records.text.TextSha256;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Puts annotations that stand apart from their texts together with these, in the form of voices.
 * Apart, a line is {@code
 * {"id","text","statements":[{"kind","at","speaker","type","mention","cue","via"}],"parties":[{"type","name","aliases"}]}}:
 * {@code text} is the start of the text's SHA-256, each place a {@code [start, end]} in code
 * points; what stands in no such form in the text is a string. An alias with a third number only
 * stands for its party ("Moscow" for Russia).
 */
@Command(
    name = "join-annotations",
    description = {
      "Puts annotations (bench/src/main/annotations) together with the texts that they are of:"
          + " lines {\"id\",\"text\"}.",
      "Texts that are in none of the files are named and left out; a text that has changed is an"
          + " error."
    })
public final class JoinAnnotations implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Parameters(index = "0", description = "The annotations.")
  private Path annotations;

  @Parameters(index = "1..*", arity = "1..*", description = "The texts.")
  private List<Path> texts;

  @Option(names = "--out", required = true, description = "The file to write.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Map<String, String> byId = new HashMap<>();
    for (Path file : texts) {
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          JsonNode text = JSON.readTree(line);
          byId.putIfAbsent(text.path("id").asText(), text.path("text").asText());
        }
      }
    }
    int missing = 0;
    try (BufferedReader lines = Files.newBufferedReader(annotations);
        BufferedWriter joined = Files.newBufferedWriter(out)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = JSON.readTree(line);
        String text = byId.get(article.get("id").asText());
        if (text == null) {
          missing++;
          System.err.println("no text of " + article.get("id").asText());
        } else {
          joined.write(JSON.writeValueAsString(join(article, text)));
          joined.write('\n');
        }
      }
    }
    return missing == 0 ? 0 : 1;
  }

  private static ObjectNode join(JsonNode article, String text) throws IOException {
    String id = article.get("id").asText();
    if (!TextSha256.of(text).startsWith(article.get("text").asText())) {
      throw new IOException(id + ": another text than the one that was annotated");
    }
    ObjectNode joined = JSON.createObjectNode().put("id", id).put("text", text);
    ArrayNode statements = joined.putArray("statements");
    for (JsonNode one : article.path("statements")) {
      String kind = one.get("kind").asText();
      ObjectNode statement = statements.addObject();
      statement.put("kind", kind).put("quote", words(one.get("at"), text));
      int[] at = offsets(one.get("at"));
      statement.put("start", at[0]).put("end", at[1]);
      statement.put("speaker", words(one.get("speaker"), text));
      statement.put("speaker_mention", words(one.get("mention"), text));
      statement.put("speaker_type", one.path("type").textValue());
      statement.put("via", words(one.get("via"), text)).put("scare", kind.equals("scare"));
      if (one.has("cue")) {
        statement.put("cue", words(one.get("cue"), text));
      }
    }
    ArrayNode parties = joined.putArray("parties");
    for (JsonNode one : article.path("parties")) {
      ObjectNode party = parties.addObject();
      party.put("name", words(one.get("name"), text)).put("type", one.get("type").asText());
      ArrayNode aliases = party.putArray("aliases");
      for (JsonNode alias : one.path("aliases")) {
        aliases.add(words(alias, text) + (alias.size() > 2 ? "*" : ""));
      }
    }
    return joined;
  }

  private static String words(JsonNode place, String text) {
    if (place == null || place.isTextual()) {
      return place == null ? null : place.textValue();
    }
    int[] at = offsets(place);
    return text.substring(text.offsetByCodePoints(0, at[0]), text.offsetByCodePoints(0, at[1]));
  }

  private static int[] offsets(JsonNode place) {
    return new int[] {place.get(0).asInt(), place.get(1).asInt()};
  }
}
