package copydesk.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.bench.plot.Series;
import copydesk.bench.plot.SvgPlot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which pictures there are of runs, and which figures are in them. */
final class GrowthPlotsTest {
  @Test
  void aSeriesOfLengths_hasItsRatesAndItsCost() {
    Map<String, SvgPlot> plots =
        GrowthPlots.of(List.of(run(1_000, 300), run(1_000, 200), run(1_000, 900), run(3_000, 100)));

    assertThat(plots).containsOnlyKeys("rate-by-length.svg", "cost-by-length.svg");
    List<Series> rates = plots.get("rate-by-length.svg").series();
    assertThat(rates).extracting(Series::name).containsExactly("pipeline to files", "pass-through");
    assertThat(rates.get(0).points())
        .containsExactly(
            new Series.Point(1_000, 300, 200, 900), new Series.Point(3_000, 100, 100, 100));
    assertThat(plots.get("cost-by-length.svg").series().get(0).points())
        .extracting(Series.Point::y)
        .containsExactly(6_000.0, 2_000.0);
  }

  @Test
  void latencies_haveALineForEachRateThatWasKeptUpWith() {
    PipelineRun run =
        new PipelineRun(
            null,
            3_000,
            10,
            6,
            2,
            1,
            2,
            3,
            4,
            List.of(
                new PipelineRun.Latency(50, 10, 20, 30, 40, 0),
                new PipelineRun.Latency(800, 9_000, 9_000, 9_000, 9_000, 17)));

    Map<String, SvgPlot> plots = GrowthPlots.of(List.of(run));

    assertThat(plots).containsOnlyKeys("latency.svg");
    assertThat(plots.get("latency.svg").series())
        .extracting(Series::name)
        .containsExactly("50 articles/s");
    assertThat(plots.get("latency.svg").series().get(0).points())
        .extracting(Series.Point::y)
        .containsExactly(10.0, 20.0, 30.0, 40.0);
  }

  private static PipelineRun run(int length, double rate) {
    return new PipelineRun("length", length, 10, 6, 2, rate, 1_000, 6, 500, List.of());
  }
}
