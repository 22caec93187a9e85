package copydesk.bench.pipeline;

import copydesk.bench.plot.Axis;
import copydesk.bench.plot.Series;
import copydesk.bench.plot.SvgPlot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Runs as pictures: points are medians, with what was least and most. */
final class GrowthPlots {
  private static final double[] PERCENTILES = {50, 90, 99, 99.9};

  /** Series whose values span this many times or more have a logarithmic axis. */
  private static final double WIDE = 50;

  private GrowthPlots() {}

  /** The pictures that there are runs for, by the name of their file. */
  static Map<String, SvgPlot> of(List<PipelineRun> runs) {
    Map<String, SvgPlot> plots = new LinkedHashMap<>();
    for (Varied varied : Varied.values()) {
      SortedMap<Integer, List<PipelineRun>> points = GrowthTable.points(runs, varied);
      if (points.size() > 1) {
        plots.put(
            "rate-by-" + varied.code() + ".svg",
            plot("Articles a second, by " + varied.code(), varied, points, "articles/s", rates()));
      }
    }
    SortedMap<Integer, List<PipelineRun>> lengths = GrowthTable.points(runs, Varied.LENGTH);
    if (lengths.size() > 1) {
      Map<String, ToDoubleFunction<PipelineRun>> cost =
          Map.of("processor time", PipelineRun::cpuMicrosPerThousand);
      plots.put(
          "cost-by-length.svg",
          plot("Processor time by length", Varied.LENGTH, lengths, "µs a 1,000 characters", cost));
    }
    SortedMap<Integer, List<PipelineRun.Latency>> rates = latencies(runs);
    if (!rates.isEmpty()) {
      plots.put("latency.svg", latency(rates));
    }
    return plots;
  }

  private static Map<String, ToDoubleFunction<PipelineRun>> rates() {
    Map<String, ToDoubleFunction<PipelineRun>> rates = new LinkedHashMap<>();
    rates.put("pipeline to files", PipelineRun::rate);
    rates.put("pass-through", PipelineRun::passThrough);
    return rates;
  }

  private static SvgPlot plot(
      String title,
      Varied varied,
      SortedMap<Integer, List<PipelineRun>> points,
      String unit,
      Map<String, ToDoubleFunction<PipelineRun>> figures) {
    List<Series> series = new ArrayList<>();
    figures.forEach(
        (name, figure) -> {
          List<Series.Point> line = new ArrayList<>();
          points.forEach((value, runs) -> line.add(point(value, Spread.of(runs, figure))));
          series.add(new Series(name, line));
        });
    double first = points.firstKey();
    double last = points.lastKey();
    Axis x =
        last / first >= WIDE
            ? Axis.logarithmic(varied.unit(), first, last)
            : Axis.linear(varied.unit(), last);
    return new SvgPlot(title, x, axis(unit, series), series);
  }

  /** The fixed rates of all runs on their own that kept up. */
  private static SortedMap<Integer, List<PipelineRun.Latency>> latencies(List<PipelineRun> runs) {
    return runs.stream()
        .map(PipelineRun::latencies)
        .flatMap(Collection::stream)
        .filter(latency -> latency.missing() == 0)
        .collect(
            Collectors.groupingBy(PipelineRun.Latency::rate, TreeMap::new, Collectors.toList()));
  }

  private static SvgPlot latency(SortedMap<Integer, List<PipelineRun.Latency>> rates) {
    List<Series> series = new ArrayList<>();
    rates.forEach(
        (rate, latencies) ->
            series.add(
                new Series(
                    rate + " articles/s",
                    List.of(
                        point(PERCENTILES[0], Spread.of(latencies, PipelineRun.Latency::p50)),
                        point(PERCENTILES[1], Spread.of(latencies, PipelineRun.Latency::p90)),
                        point(PERCENTILES[2], Spread.of(latencies, PipelineRun.Latency::p99)),
                        point(PERCENTILES[3], Spread.of(latencies, PipelineRun.Latency::p999))))));
    return new SvgPlot(
        "Posted to readable, by percentile of articles",
        Axis.percentiles("percentile", PERCENTILES),
        axis("milliseconds", series),
        series);
  }

  private static Series.Point point(double x, Spread spread) {
    return new Series.Point(x, spread.median(), spread.least(), spread.most());
  }

  private static Axis axis(String label, List<Series> series) {
    List<Series.Point> all =
        series.stream().map(Series::points).flatMap(Collection::stream).toList();
    double least = all.stream().mapToDouble(Series.Point::least).min().orElseThrow();
    double most = all.stream().mapToDouble(Series.Point::most).max().orElseThrow();
    return most / least >= WIDE ? Axis.logarithmic(label, least, most) : Axis.linear(label, most);
  }
}
