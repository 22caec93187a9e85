package copydesk.bench.topic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the table of topics from IPTC's own file. */
@Command(
    name = "make-vocabulary",
    description =
        "Makes mediatopics.tsv, the table of active topics with names and parents, from IPTC's"
            + " JSON file of the Media Topics.")
public final class MakeVocabulary implements Callable<Integer> {
  @Parameters(description = "IPTC's file, such as iptc-mediatopics-en-US.json.")
  private Path file;

  @Option(names = "--out", required = true, description = "The table to write.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    JsonNode scheme = new ObjectMapper().readTree(file.toFile());
    List<String> rows = new ArrayList<>();
    for (JsonNode concept : scheme.path("conceptSet")) {
      if (!concept.has("retired")) {
        JsonNode broader = concept.path("broader");
        String parent = broader.isEmpty() ? "" : id(broader.get(0).asText());
        String name = concept.path("prefLabel").path("en-US").asText();
        rows.add(concept.path("qcode").asText() + "\t" + parent + "\t" + name);
      }
    }
    Collections.sort(rows);
    rows.add(
        0,
        "# IPTC Media Topics, release "
            + scheme.path("dateReleased").asText().substring(0, 10)
            + ", (c) IPTC, https://iptc.org, licensed under CC BY 4.0,"
            + " https://creativecommons.org/licenses/by/4.0/");
    rows.add(1, "# Taken from it by make-vocabulary: the active topics; id, parent, name.");
    Files.write(out, rows);
    return 0;
  }

  private static String id(String address) {
    return address.startsWith("medtop:")
        ? address
        : "medtop:" + address.substring(address.lastIndexOf('/') + 1);
  }
}
