package copydesk.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.Extractor;
import copydesk.records.Article;
import copydesk.records.EnrichedArticle;
import copydesk.records.JsonSchemas;
import copydesk.records.RecordCheck;
import copydesk.records.RecordJson;
import copydesk.records.text.QuotationMarks;
import copydesk.records.text.TextSha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The replay corpus is what seeds/README.md says it is. */
final class SeedsTest {
  private static final Path SEEDS = Path.of("../seeds");
  private static final Pattern ROW =
      Pattern.compile("\\| (\\d{3}_\\S+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]*)\\|");
  private static final String REAL = "000_8099847e28c7dbda";

  private static final Extractor EXTRACTOR = Extractor.load();

  /** One row of the table of who says what. */
  private record Said(String file, String words, String speaker) {}

  static Stream<Path> seeds() throws IOException {
    try (Stream<Path> files = Files.list(SEEDS)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @Test
  void realArticle_isByteForByteAsReceived() throws IOException {
    assertThat(SEEDS.resolve(REAL + ".txt")).hasSize(3410);
    assertThat(TextSha256.of(Files.readString(SEEDS.resolve(REAL + ".txt"))))
        .isEqualTo("dd36de57bebd274b91ac67d282298c295cb76948da29cf905f2054ba402b27b6");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void seed_isDescribedAndItsQuotationsStandInItInOrder(Path seed) throws IOException {
    String text = Files.readString(seed);
    String name = name(seed);
    assertThat(Files.readString(SEEDS.resolve("README.md"))).contains("| `" + name + "` |");

    int at = 0;
    for (Said said : said(name)) {
      at = text.indexOf(said.words(), at + 1);
      assertThat(at).as(said.toString()).isPositive();
      assertThat(QuotationMarks.isMark(text.codePointBefore(at))).as(said.toString()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void seed_givesAValidRecord(Path seed) throws IOException {
    EnrichedArticle record = extract(seed);

    RecordCheck.verify(record);
    assertThat(JsonSchemas.faultsOfArticle(RecordJson.toBytes(record))).isEmpty();
    assertThat(RecordJson.toBytes(extract(seed))).isEqualTo(RecordJson.toBytes(record));
  }

  private EnrichedArticle extract(Path seed) throws IOException {
    String text = new String(Files.readAllBytes(seed), UTF_8);
    return EXTRACTOR.extract(new Article(name(seed), 1, null, null, text));
  }

  private static List<Said> said(String file) throws IOException {
    List<Said> said = new ArrayList<>();
    for (String line : Files.readAllLines(SEEDS.resolve("README.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches() && row.group(1).equals(file)) {
        said.add(new Said(file, row.group(2), row.group(3)));
      }
    }
    return said;
  }

  private static String name(Path seed) {
    return seed.getFileName().toString().replace(".txt", "");
  }
}
