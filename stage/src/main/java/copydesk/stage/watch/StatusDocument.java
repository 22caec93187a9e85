package copydesk.stage.watch;

import copydesk.stage.Counters;
import copydesk.stage.http.Health;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a process is at a glance, as JSON: what a page of health shows. */
final class StatusDocument {
  private static final double HUNDRED = 100;

  private final Surroundings about;

  StatusDocument(Surroundings about) {
    this.about = about;
  }

  /** The document, its members in the order in which they are read. */
  Map<String, Object> of(List<WatchedStage> stages, long now) {
    var jvm = ManagementFactory.getRuntimeMXBean();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", about.version());
    json.put("model", about.model());
    json.put("java", Runtime.version().toString());
    json.put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    json.put(
        "started",
        Instant.ofEpochMilli(jvm.getStartTime()).truncatedTo(ChronoUnit.SECONDS).toString());
    json.put("uptimeSeconds", Duration.ofMillis(jvm.getUptime()).toSeconds());
    json.put("addresses", about.addresses().get());
    json.put("kafka", kafka());
    json.put("stages", stages.stream().map(stage -> stage(stage, now)).toList());
    return json;
  }

  private Map<String, Object> kafka() {
    String trouble = about.kafkaTrouble().get().orElse(null);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("reachable", trouble == null);
    json.put("reason", trouble);
    return json;
  }

  private static Map<String, Object> stage(WatchedStage watched, long now) {
    Health.Part health = watched.health();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("stage", health.name());
    json.put("state", state(health));
    json.put("reason", health.notReady());
    json.put("handled", watched.stage().handled());
    Map<String, Double> perSecond = new LinkedHashMap<>();
    perSecond.put("10s", perSecond(watched, now, Duration.ofSeconds(10)));
    perSecond.put("1m", perSecond(watched, now, Duration.ofMinutes(1)));
    perSecond.put("5m", perSecond(watched, now, Duration.ofMinutes(5)));
    json.put("perSecond", perSecond);
    watched.percentiles().ifPresent(latency -> json.put("latency", latency(latency)));
    if (!watched.lag().partitions().isEmpty()) {
      json.put("lag", lag(watched.lag()));
    }
    watched.dead(now).ifPresent(dead -> json.put("dead", dead));
    json.put("counters", counters(watched));
    return json;
  }

  private static String state(Health.Part health) {
    if (health.stall() != null) {
      return "not-live";
    }
    return health.trouble() == null ? "ready" : "not-ready";
  }

  private static double perSecond(WatchedStage watched, long now, Duration within) {
    return Math.round(watched.perSecond(now, within) * HUNDRED) / HUNDRED;
  }

  private static Map<String, Object> latency(WatchedStage.Percentiles latency) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("overSeconds", Duration.ofNanos(WatchedStage.LATENCIES).toSeconds());
    json.put("articles", latency.articles());
    json.put("p50Millis", latency.articles() == 0 ? null : latency.p50Millis());
    json.put("p99Millis", latency.articles() == 0 ? null : latency.p99Millis());
    return json;
  }

  private static Map<String, Object> lag(Lag lag) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("sum", lag.sum());
    json.put("partitions", new ArrayList<>(lag.partitions()));
    return json;
  }

  private static Map<String, Long> counters(WatchedStage watched) {
    Map<String, Long> json = new LinkedHashMap<>();
    for (Counters<?> counters : watched.stage().allCounters()) {
      counters
          .counts()
          .forEach(count -> json.merge(count.name().code(), count.value().getAsLong(), Long::sum));
    }
    return json;
  }
}
