package copydesk.bench.pipeline;

import java.util.List;
import java.util.Locale;

/**
 * What those who followed were told: a line of JSON.
 *
 * @param rate articles a second
 * @param restarted whether the broker was ended and started again in the middle
 * @param records on the channel while they followed, revisions and kills among them
 * @param events of these, for whoever asks for all
 * @param megabytes that came to all clients together
 * @param droppedSlow how often the desk has ended the streams of slow clients
 * @param droppedFast and those of others
 * @param cut how often clients have hung up, to come back
 * @param differing how many clients were not told exactly what they must
 * @param secondsToFast from the last record, posted, until every fast client had it
 * @param secondsToAll until the slow ones had, too, who have stopped being slow by then
 * @param levels what the desk's process had at the beginning, in the middle, at the end
 */
record DeskStreamsRun(
    int clients,
    int slow,
    int rate,
    int seconds,
    boolean restarted,
    int records,
    int events,
    long megabytes,
    int droppedSlow,
    int droppedFast,
    int cut,
    int differing,
    double secondsToFast,
    double secondsToAll,
    List<Level> levels) {
  DeskStreamsRun {
    levels = List.copyOf(levels);
  }

  /**
   * What the desk's process had at a moment.
   *
   * @param cpuPercent of one core, since the level before
   */
  record Level(
      String when,
      long heapKilobytes,
      long residentMegabytes,
      int threads,
      int sockets,
      double cpuPercent) {}

  /** For people. */
  String table() {
    StringBuilder table = new StringBuilder();
    add(table, "%d clients, %d of them slow; %d articles/s for %d s", clients, slow, rate, seconds);
    add(table, restarted ? "the broker was killed in the middle" : "the broker ran through");
    add(table, "%d records, %d events; %d MB to clients", records, events, megabytes);
    add(table, "cut off by the desk: slow %d, fast %d", droppedSlow, droppedFast);
    add(table, "hung up and came back: %d", cut);
    add(
        table,
        "last record to all fast clients: %.1f s, to all: %.1f s",
        secondsToFast,
        secondsToAll);
    add(
        table,
        "%10s %9s %12s %8s %8s %6s",
        "desk",
        "heap MB",
        "resident MB",
        "threads",
        "sockets",
        "cpu %");
    for (Level each : levels) {
      add(
          table,
          "%10s %9.1f %12d %8d %8d %6.0f",
          each.when(),
          each.heapKilobytes() / 1024.0,
          each.residentMegabytes(),
          each.threads(),
          each.sockets(),
          each.cpuPercent());
    }
    add(table, "clients that were told something else than a plain scan gives: %d", differing);
    return table.toString();
  }

  private static void add(StringBuilder table, String format, Object... values) {
    table.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }
}
