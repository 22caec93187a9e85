package copydesk.bench.name;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Makes a corpus of names of articles whose parties are annotated, but not each of their mentions.
 * An article that stands in several of the files is taken once, from the first.
 */
@Command(
    name = "project-names",
    description =
        "Finds the annotated parties of articles in their texts, as text for train-names.")
public final class ProjectNames implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Parameters(
      arity = "1..*",
      description =
          "Articles of lines {\"id\",\"text\",\"parties\":[{\"type\",\"name\",\"aliases\"}]}.")
  private List<Path> articles;

  @Option(names = "--lists", required = true, description = "Folder of words.bin, phrases.bin.")
  private Path listFolder;

  @Option(names = "--model", required = true, description = "The tagger that knows the places.")
  private Path model;

  @Option(names = "--out", required = true, description = "The corpus to write.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    NameProjection projection = new NameProjection(ModelFiles.tagger(model, listFolder));
    Set<String> seen = new HashSet<>();
    try (BufferedWriter to = Files.newBufferedWriter(out)) {
      for (Path file : articles) {
        try (BufferedReader from = Files.newBufferedReader(file)) {
          for (String line = from.readLine(); line != null; line = from.readLine()) {
            JsonNode article = JSON.readTree(line);
            if (seen.add(article.get("id").asText())) {
              to.write(JSON.writeValueAsString(projection.of(article)) + "\n");
            }
          }
        }
      }
    }
    System.out.println(seen.size() + " texts");
    return 0;
  }
}
