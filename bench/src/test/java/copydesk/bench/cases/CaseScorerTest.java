package copydesk.bench.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import copydesk.bench.MadeRecord;
import copydesk.bench.score.Evaluation;
import copydesk.bench.score.OwnGold;
import copydesk.bench.score.Predictions;
import copydesk.bench.score.Row;
import copydesk.records.EnrichedArticle;
import copydesk.records.Party;
import copydesk.records.RecordJson;
import copydesk.records.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading and counting of cases. */
final class CaseScorerTest {
  private static final Path ROOT = Path.of("..");
  private static final String TEXT = "“It rained,” Ana said through Bo.";

  @TempDir private Path folder;

  @Test
  void cases_areRightWhenAllTheirChecksHold() throws IOException {
    Path cases =
        Files.writeString(
            folder.resolve("cases.jsonl"),
            line("a", "[{\"party\":\"Ana\"},{\"statement\":\"It rained\",\"speaker\":\"Bo\"}]")
                + line("b", "[{\"party\":\"Ana\"}]"));
    Path predicted = Files.write(folder.resolve("out.jsonl"), RecordJson.toBytes(record()));

    Evaluation evaluation = CaseScorer.score(List.of(cases), Predictions.in(predicted));

    assertThat(evaluation.report().toString().lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly("", "kind cases checks", "rain 0/2 1/3", "total 0/2 1/3");
    assertThat(evaluation.wrong())
        .extracting(Row::toString)
        .containsExactly(
            "a | rain | It rained | want by Bo | got speaker: direct say 'It rained,' by Ana",
            "b | rain | Ana | want a party | got no record");
  }

  @Test
  void seedTable_isReadAsCases() throws IOException {
    Files.writeString(folder.resolve("rain.txt"), TEXT);
    Path readme =
        Files.writeString(
            folder.resolve("README.md"),
            """
            # Who says what

            | file | quotation | speaker | through |
            |---|---|---|---|
            | rain | It rained | Ana | Bo |
            | rain | It | Ana | |
            | other | It | Ana | |
            """);

    List<GoldCase> cases = GoldCases.read(readme);

    assertThat(cases).hasSize(1);
    assertThat(cases.get(0).text()).isEqualTo(TEXT);
    assertThat(cases.get(0).checks())
        .extracting(CaseCheck::about, CaseCheck::wanted)
        .containsExactly(
            tuple("It rained", "quoted, by Ana, relayed by Bo"),
            tuple("It", "quoted, by Ana, relayed by nobody"));
  }

  @Test
  void seedTable_withoutArticles_isRefused() throws IOException {
    Path readme = Files.writeString(folder.resolve("README.md"), "| rain | It | Ana | |\n");

    assertThatThrownBy(() -> GoldCases.read(readme)).hasMessageContaining("no table of who says");
  }

  @Test
  void ownCases_areWellFormed() throws IOException {
    Set<String> ids = new HashSet<>();
    for (GoldCase one : GoldCases.read(ROOT.resolve(OwnGold.CASES))) {
      assertThat(ids.add(one.id())).as("id %s is used once", one.id()).isTrue();
      List<String> words = CaseWords.of(one.text());
      for (CaseCheck check : one.checks()) {
        assertThat(check.phrase().isEmpty() || CaseWords.contain(words, check.phrase()))
            .as("%s: in the text: %s", one.id(), check.about())
            .isTrue();
      }
    }
    assertThat(ids).hasSizeGreaterThanOrEqualTo(70);
  }

  private static String line(String id, String checks) {
    return "{\"id\":\""
        + id
        + "\",\"kind\":\"rain\",\"text\":\""
        + TEXT
        + "\",\"checks\":"
        + checks
        + "}\n";
  }

  private static EnrichedArticle record() {
    MadeRecord record = MadeRecord.of(TEXT).party(Party.Type.PERSON, "Ana");
    return record.says(Statement.Kind.DIRECT, "“It rained,”", record.voice("Ana", null)).build();
  }
}
