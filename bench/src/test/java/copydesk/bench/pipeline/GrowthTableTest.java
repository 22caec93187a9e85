package copydesk.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs, from the lines of a file to the tables. */
final class GrowthTableTest {
  @Test
  void runs_areReadAsTheyWereWritten(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("runs.jsonl");
    PipelineRun first = run("length", 1_000, 300);
    PipelineRun second =
        new PipelineRun(
            null, 3_000, 10, 6, 2, 1, 2, 3, 4, List.of(new PipelineRun.Latency(50, 1, 2, 3, 4, 0)));
    first.append(file);
    second.append(file);

    assertThat(PipelineRun.read(file)).containsExactly(first, second);
  }

  @Test
  void aPoint_isTheMedianOfItsRuns() {
    String table =
        GrowthTable.of(
            List.of(
                run("length", 3_000, 100),
                run("length", 1_000, 300),
                run("length", 1_000, 200),
                run("length", 1_000, 900),
                run(null, 1_000, 5)));

    assertThat(table.lines())
        .containsExactly(
            "characters  runs   articles/s    cpu ms    µs a kB       MB   of pass",
            "      1000     3        300.0      6.00       6000      500    30.0 %",
            "      3000     1        100.0      6.00       2000      500    10.0 %");
  }

  @Test
  void spread_hasTheMedianOfAnEvenNumberInTheMiddle() {
    assertThat(Spread.of(4, 1, 3, 2)).isEqualTo(new Spread(2.5, 1, 4));
  }

  private static PipelineRun run(String varied, int length, double rate) {
    return new PipelineRun(varied, length, 10, 6, 2, rate, 1_000, 6, 500, List.of());
  }
}
