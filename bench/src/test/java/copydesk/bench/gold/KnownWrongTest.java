package copydesk.bench.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.bench.gold.WrongRows.WrongRow;
import copydesk.bench.score.OwnGold;
import copydesk.bench.score.Predictions;
import copydesk.bench.score.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build has wrong of the project's own gold what it is known to have wrong, and no more. */
final class KnownWrongTest {
  private static final Path ROOT = Path.of("..");
  private static final String REAL = "000_8099847e28c7dbda";

  private static KnownWrong known;
  private static WrongRows wrong;

  @TempDir private Path folder;

  @BeforeAll
  static void scoreGold() throws IOException {
    known = KnownWrong.read(ROOT.resolve(OwnGold.KNOWN_WRONG));
    wrong = WrongRows.of(ROOT, Predictions.made());
  }

  @Test
  void noRowIsNewlyWrong() {
    assertThat(known.newIn(wrong.rows().values()))
        .as(
            "rows that were right before; mend them, or run `bench check-gold --write` if gold"
                + " changed")
        .isEmpty();
  }

  @Test
  void everyKnownRowIsWrongStill() {
    assertThat(known.mendedIn(wrong.rows().keySet()))
        .as("rows that are right now: strike them from %s", OwnGold.KNOWN_WRONG)
        .isEmpty();
  }

  @Test
  void list_isWrittenAsItIs() throws IOException {
    assertThat(Files.readString(ROOT.resolve(OwnGold.KNOWN_WRONG))).isEqualTo(known.text());
  }

  @Test
  void realArticle_hasAllSpeakersAndRelayersRight() {
    assertThat(wrong.rows().keySet()).noneMatch(name -> name.contains(REAL));
  }

  @Test
  void newAndMendedRows_areTold() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("known.txt"),
            "# a note\n\n[wires: quotation]\na | We won\nb | We lost\n");
    KnownWrong list = KnownWrong.read(file);
    WrongRow same = row("a", "We won");
    WrongRow other = row("c", "We drew");

    assertThat(list.newIn(List.of(same, other))).containsExactly(other);
    assertThat(list.mendedIn(Set.of(same.name(), other.name())))
        .containsExactly("wires: quotation | b | We lost");
    assertThat(list.text()).endsWith("\n\n[wires: quotation]\na | We won\nb | We lost\n");
  }

  @Test
  void rowUnderNoHeading_isRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("known.txt"), "a | We won\n");

    assertThatThrownBy(() -> KnownWrong.read(file))
        .hasMessageEndingWith("no heading above: a | We won");
  }

  private static WrongRow row(String article, String words) {
    Row row = new Row(article, "quotation", words, 1, false, "Ana", "Bo");
    return new WrongRow("wires: quotation | " + row.name(), row, "cat it");
  }
}
