package copydesk.stage.watch;

import copydesk.stage.Counters;
import copydesk.stage.Latency;
import copydesk.stage.Stage;
import copydesk.stage.StageFailureException;
import copydesk.stage.http.Health;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stage and what was seen of it over the last minutes. Thread-safe. */
final class WatchedStage {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();
  private static final long HOUR = Duration.ofHours(1).toNanos();

  /** Over how long latencies are told, in nanoseconds. */
  static final long LATENCIES = 5 * MINUTE;

  private static final long LATENCIES_SPACING = 10 * SECOND;
  private static final String DEAD = "dead";

  private final Stage stage;
  private final CountHistory handled = new CountHistory(SECOND / 2, 5 * MINUTE);
  private final Map<String, CountHistory> dead = new LinkedHashMap<>();
  private final List<Counters.Count> deadCounts;
  private final Deque<Latencies> latencies = new ArrayDeque<>();
  private volatile Lag lag = Lag.NONE;

  /** What had been counted at a moment. */
  private static final class Latencies {
    private final long at;
    private final long[] counts;

    Latencies(long at, long[] counts) {
      this.at = at;
      this.counts = counts;
    }
  }

  /** What was dead, by reason, of those reasons that there were. */
  record Dead(Map<String, Long> sinceStart, Map<String, Long> lastHour) {}

  /**
   * What articles took within some time.
   *
   * @param p50Millis what half of them took at most; -1 where there were none
   * @param p99Millis what 99 of 100 took at most; likewise
   */
  record Percentiles(long articles, long p50Millis, long p99Millis) {}

  /** Begins to watch it: nothing was seen of it before. */
  WatchedStage(Stage stage, long now) {
    this.stage = stage;
    this.deadCounts =
        stage.allCounters().stream()
            .flatMap(counters -> counters.counts().stream())
            .filter(count -> count.name().code().equals(DEAD))
            .toList();
    deadCounts.forEach(count -> dead.put(count.reason(), new CountHistory(MINUTE / 2, HOUR)));
    handled.note(now, 0);
    dead.values().forEach(history -> history.note(now, 0));
    latencies.addLast(new Latencies(now, new long[Latency.BUCKETS]));
  }

  Stage stage() {
    return stage;
  }

  Lag lag() {
    return lag;
  }

  void lag(Lag now) {
    lag = now;
  }

  /** Notes what it has done until now; called every second or so. */
  void note(long now) {
    handled.note(now, stage.handled());
    deadCounts.forEach(count -> dead.get(count.reason()).note(now, count.value().getAsLong()));
    stage.latency().ifPresent(latency -> note(now, latency));
  }

  private void note(long now, Latency latency) {
    synchronized (latencies) {
      if (now - latencies.getLast().at >= LATENCIES_SPACING) {
        latencies.addLast(new Latencies(now, latency.counts()));
      }
      while (now - latencies.getFirst().at > LATENCIES + LATENCIES_SPACING) {
        latencies.removeFirst();
      }
    }
  }

  /** How many it deals with a second, over this time. */
  double perSecond(long now, Duration within) {
    return handled.perSecond(now, stage.handled(), within.toNanos());
  }

  /** What its articles took over the last minutes; empty where it does not measure that. */
  Optional<Percentiles> percentiles() {
    return stage.latency().map(this::percentiles);
  }

  private Percentiles percentiles(Latency latency) {
    long[] recent = latency.counts();
    synchronized (latencies) {
      long[] before = latencies.getFirst().counts;
      for (int i = 0; i < recent.length; i++) {
        recent[i] -= before[i];
      }
    }
    long articles = 0;
    for (long count : recent) {
      articles += count;
    }
    return new Percentiles(
        articles, Latency.percentile(recent, 0.5), Latency.percentile(recent, 0.99));
  }

  /** Its dead letters; empty where it makes none. */
  Optional<Dead> dead(long now) {
    if (dead.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Long> sinceStart = new LinkedHashMap<>();
    Map<String, Long> lastHour = new LinkedHashMap<>();
    for (Counters.Count count : deadCounts) {
      long all = count.value().getAsLong();
      if (all > 0) {
        sinceStart.put(count.reason(), all);
        long recent = dead.get(count.reason()).grown(now, all, HOUR);
        if (recent > 0) {
          lastHour.put(count.reason(), recent);
        }
      }
    }
    return Optional.of(new Dead(sinceStart, lastHour));
  }

  /** How it is. */
  Health.Part health() {
    String stall =
        stage.failure().isDone()
            ? stage.failure().getNow(new StageFailureException("it has failed", null)).getMessage()
            : stage.stall().orElse(null);
    return new Health.Part(stage.name(), stall, stage.trouble().orElse(null));
  }
}
