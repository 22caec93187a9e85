package copydesk.bench.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.extract.name.NameTagger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NameProjectionTest {
  private static final NameTagger TAGGER = NameTagger.load();

  private static final String PARTIES =
      "[{\"type\":\"person\",\"name\":\"President Ana Sousa\",\"aliases\":[\"Sousa\"]},"
          + "{\"type\":\"organisation\",\"name\":\"the Alma Mills\",\"aliases\":[\"Alma\"]},"
          + "{\"type\":\"organisation\",\"name\":\"Sousa campaign\",\"aliases\":[]},"
          + "{\"type\":\"country\",\"name\":\"Kenya\",\"aliases\":[\"Kenyan*\"]}]";

  private static List<String> projected(String text) throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode article =
        json.createObjectNode()
            .put("id", "x")
            .put("text", text)
            .set("parties", json.readTree(PARTIES));
    JsonNode line = new NameProjection(TAGGER).of(article);
    List<String> found = new ArrayList<>();
    line.get("mentions").forEach(mention -> found.add(said(text, mention)));
    line.get("unsure").forEach(stretch -> found.add(said(text, stretch)));
    return found;
  }

  private static String said(String text, JsonNode stretch) {
    String type = stretch.path("type").asText("unsure");
    return type + " " + text.substring(stretch.get("start").asInt(), stretch.get("end").asInt());
  }

  @Test
  void parties_areFoundWithoutTitles_theLongestNamesFirst() throws IOException {
    assertThat(projected("President Ana Sousa led the Alma Mills. Sousa left Alma for Kenya."))
        .containsExactlyInAnyOrder(
            "person Ana Sousa",
            "person Sousa",
            "organisation Alma Mills",
            "organisation Alma",
            "location Kenya");
  }

  @Test
  void namesThatEndInSmallLetters_areInDoubt() throws IOException {
    assertThat(projected("The Sousa campaign went on in October."))
        .containsExactly("unsure Sousa campaign");
  }

  @Test
  void words_areMatchedWhole() throws IOException {
    assertThat(projected("The almanac of Almada is old.")).doesNotContain("organisation Alma");
  }

  @Test
  void placesOfTheTagger_areTaken() throws IOException {
    assertThat(projected("Ana Sousa left Germany on Monday."))
        .containsExactlyInAnyOrder("person Ana Sousa", "location Germany");
  }
}
