package copydesk.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.bench.pipeline.GuardedFigure.Better;
import copydesk.bench.pipeline.GuardedFigure.Verdict;
import copydesk.records.InvalidSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as a loss, and what the guard says of it. */
final class GuardFileTest {
  private static final GuardedFigure BYTES = new GuardedFigure("bytes", 200_000, Better.LESS, 10);
  private static final GuardedFigure SHARE = new GuardedFigure("share", 20, Better.MORE, 40);

  private final GuardFile file = new GuardFile("JDK 17", List.of(BYTES, SHARE));

  @Test
  void bytes_areLost_whereTheyAreMoreThanTheBoundAllows() {
    assertThat(BYTES.verdict(220_000)).isEqualTo(Verdict.HELD);
    assertThat(BYTES.verdict(220_001)).isEqualTo(Verdict.LOST);
    assertThat(BYTES.verdict(180_000)).isEqualTo(Verdict.HELD);
    assertThat(BYTES.verdict(179_999)).isEqualTo(Verdict.GAINED);
  }

  @Test
  void aShare_isLost_whereItIsLessThanTheBoundAllows() {
    assertThat(SHARE.verdict(12)).isEqualTo(Verdict.HELD);
    assertThat(SHARE.verdict(11.9)).isEqualTo(Verdict.LOST);
    assertThat(SHARE.verdict(28.1)).isEqualTo(Verdict.GAINED);
  }

  @Test
  void eachFigure_hasALine_andOneLossIsEnough() {
    GuardFile.Comparison held = file.compare(Map.of("bytes", 201_000.0, "share", 19.0));
    GuardFile.Comparison lost = file.compare(Map.of("bytes", 250_000.0, "share", 19.0));

    assertThat(held.lost()).isFalse();
    assertThat(lost.lost()).isTrue();
    assertThat(lost.lines())
        .containsExactly(
            "lost   bytes: 250,000, recorded 200,000 (+25.0 %, bound +10 %)",
            "held   share: 19.0, recorded 20.0 (-5.0 %, bound -40 %)");
  }

  @Test
  void recording_changesValuesAndNoBound(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("figures.json");
    file.recorded("JDK 21", Map.of("bytes", 190_000.0, "share", 21.0)).write(path);

    GuardFile again = GuardFile.read(path);

    assertThat(again.machine()).isEqualTo("JDK 21");
    assertThat(again.figures())
        .containsExactly(BYTES.withValue(190_000), new GuardedFigure("share", 21, Better.MORE, 40));
  }

  @Test
  void figuresThatOnlyOneSideHas_areRefused() {
    assertThatThrownBy(() -> file.compare(Map.of("bytes", 1.0)))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("recorded are [bytes, share], but measured [bytes]");
  }

  @Test
  void aFileThatIsMissingOrBroken_isNamed(@TempDir Path folder) throws IOException {
    Path missing = folder.resolve("none.json");
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"figures\": [");

    assertThatThrownBy(() -> GuardFile.read(missing))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("none.json is not there");
    assertThatThrownBy(() -> GuardFile.read(broken))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("broken.json: ");
  }

  @Test
  void recordedFigures_areThoseThatAreMeasured() throws IOException {
    GuardFile recorded = GuardFile.read(Path.of("src/main/guard/figures.json"));

    assertThat(recorded.figures())
        .extracting(GuardedFigure::name)
        .containsExactly(
            GuardMeasurement.EXTRACTION, GuardMeasurement.AROUND, GuardMeasurement.SHARE);
  }

  @Test
  void boundsAndValues_areAboveZero() {
    assertThatThrownBy(() -> new GuardedFigure("bytes", 0, Better.LESS, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'bytes'");
  }
}
