package copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Statement;
import copydesk.records.Voice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who says what in the replay corpus, by the table in its README. */
final class SeedSpeakersTest {
  private static final Path SEEDS = Path.of("..", "seeds");
  private static final String REAL = "000_8099847e28c7dbda";
  private static final Map<String, Extraction> ARTICLES = new HashMap<>();
  private static final List<Row> ROWS = new ArrayList<>();

  private record Row(String file, String quotation, String speaker, String through) {}

  @BeforeAll
  static void read() throws IOException {
    for (String line : Files.readAllLines(SEEDS.resolve("README.md"))) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == 6 && Files.exists(SEEDS.resolve(cells[1].strip() + ".txt"))) {
        ROWS.add(new Row(cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip()));
      }
    }
    for (Row row : ROWS) {
      if (!ARTICLES.containsKey(row.file())) {
        String text = Files.readString(SEEDS.resolve(row.file() + ".txt"));
        ARTICLES.put(row.file(), Extraction.of(text));
      }
    }
  }

  @Test
  void realArticle_hasAllSpeakersAndRelayers() {
    assertThat(ROWS.stream().filter(row -> row.file().equals(REAL))).hasSize(11);
    assertThat(ROWS)
        .filteredOn(row -> row.file().equals(REAL))
        .allSatisfy(
            row -> {
              Statement statement = ARTICLES.get(row.file()).statement(row.quotation());
              assertThat(statement.speaker().name()).isEqualTo(row.speaker());
              assertThat(statement.relayedBy().stream().map(Voice::name).toList())
                  .isEqualTo(row.through().isEmpty() ? List.of() : List.of(row.through()));
            });
  }

  @Test
  void nineInTenQuotations_haveTheRightSpeaker() {
    List<Row> wrong = ROWS.stream().filter(row -> !isRight(row)).toList();
    assertThat(wrong).hasSizeLessThanOrEqualTo(ROWS.size() / 10);
  }

  private static boolean isRight(Row row) {
    return ARTICLES.get(row.file()).article.statements().stream()
        .filter(s -> s.text().contains(row.quotation()) && s.speaker() != null)
        .anyMatch(
            s ->
                s.speaker().name().equals(row.speaker())
                    || s.speaker().name().contains(row.speaker()));
  }
}
