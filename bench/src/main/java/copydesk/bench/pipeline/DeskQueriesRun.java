package copydesk.bench.pipeline;

import java.util.List;
import java.util.Locale;

/**
 * How the desk answered: a line of JSON.
 *
 * @param articles that came in before it was asked
 * @param statements of theirs that stand
 * @param diskKilobytes of the desk's store, for each article
 * @param questions whose answers were compared with a plain scan, all pages of them
 * @param differing how many of them differ
 * @param rate articles a second while its time was taken
 * @param asked questions a second meanwhile
 * @param seconds how long
 * @param secondsBehind from the last of these articles, posted, until it was answered
 * @param still how long answers took while nothing came in, first all of them
 * @param times the same while articles came in
 */
record DeskQueriesRun(
    int articles,
    int statements,
    double diskKilobytes,
    int questions,
    int pages,
    int differing,
    int rate,
    int asked,
    int seconds,
    double secondsBehind,
    List<Time> still,
    List<Time> times) {
  DeskQueriesRun {
    still = List.copyOf(still);
    times = List.copyOf(times);
  }

  /**
   * How long answers took, in milliseconds, from when the question was due.
   *
   * @param failed how many were no answers
   */
  record Time(
      String what, long number, double p50, double p90, double p99, double most, long failed) {}

  /** For people. */
  String table() {
    StringBuilder table = new StringBuilder();
    add(
        table,
        "%d articles, %d statements stand; %.1f kB an article on disk",
        articles,
        statements,
        diskKilobytes);
    add(table, "%d questions, %d pages; other than a plain scan: %d", questions, pages, differing);
    add(table, "%d questions/s for %d s while nothing comes in", asked, seconds);
    add(table, still);
    add(table, "and while %d articles/s do; behind at the end: %.1f s", rate, secondsBehind);
    add(table, times);
    return table.toString();
  }

  private static void add(StringBuilder table, List<Time> times) {
    add(
        table,
        "%14s %8s %8s %8s %8s %8s %8s",
        "asked for",
        "number",
        "p50 ms",
        "p90",
        "p99",
        "most",
        "failed");
    for (Time each : times) {
      add(
          table,
          "%14s %8d %8.1f %8.1f %8.1f %8.1f %8d",
          each.what(),
          each.number(),
          each.p50(),
          each.p90(),
          each.p99(),
          each.most(),
          each.failed());
    }
  }

  private static void add(StringBuilder table, String format, Object... values) {
    table.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }
}
