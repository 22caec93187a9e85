package copydesk.bench.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Runs of series as text: a table for each series, a line for each point, medians of its runs. */
final class GrowthTable {
  private GrowthTable() {}

  /** The runs of one series by the value of what was varied, in ascending order. */
  static SortedMap<Integer, List<PipelineRun>> points(List<PipelineRun> runs, Varied varied) {
    return runs.stream()
        .filter(run -> varied.code().equals(run.varied()))
        .collect(Collectors.groupingBy(varied::of, TreeMap::new, Collectors.toList()));
  }

  /** The tables of all series that there are runs of. */
  static String of(List<PipelineRun> runs) {
    List<String> lines = new ArrayList<>();
    for (Varied varied : Varied.values()) {
      SortedMap<Integer, List<PipelineRun>> points = points(runs, varied);
      if (!points.isEmpty()) {
        lines.add(
            String.format(
                Locale.ROOT,
                "%10s %5s %12s %9s %10s %8s %9s",
                varied.unit(),
                "runs",
                "articles/s",
                "cpu ms",
                "µs a kB",
                "MB",
                "of pass"));
        points.forEach((value, point) -> lines.add(line(value, point)));
        lines.add("");
      }
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static String line(int value, List<PipelineRun> runs) {
    return String.format(
        Locale.ROOT,
        "%10d %5d %12.1f %9.2f %10.0f %8.0f %7.1f %%",
        value,
        runs.size(),
        Spread.of(runs, PipelineRun::rate).median(),
        Spread.of(runs, PipelineRun::cpuMillis).median(),
        Spread.of(runs, PipelineRun::cpuMicrosPerThousand).median(),
        Spread.of(runs, PipelineRun::peakMegabytes).median(),
        Spread.of(runs, run -> 100 * run.rate() / run.passThrough()).median());
  }
}
