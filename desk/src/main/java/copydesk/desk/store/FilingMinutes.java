package copydesk.desk.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much was filed in each minute of the last day, by the times of the records: versions, not
 * kills, and none that is only filed again, but for one that is released. Numbers stay when an
 * article is killed. Used by one thread at a time.
 */
final class FilingMinutes {
  private static final int KEPT = Timeline.LONGEST + 60;
  private static final int PRUNED_EACH = 60;
  private static final int MOST_TOPICS = 20;

  private final Sql sql;
  private final InstantSource clock;
  private long pruned = Long.MIN_VALUE;

  FilingMinutes(Sql sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  private record TopicMinute(String topic, long minute) {}

  /** Counts what was taken in, within its transaction, and forgets what is too old. */
  void add(List<Applied> batch) {
    long oldest = now() - KEPT;
    Map<Long, long[]> minutes = new HashMap<>();
    Map<TopicMinute, Long> topics = new HashMap<>();
    for (Applied applied : batch) {
      long minute = minute(applied.record().timeMillis());
      if (applied.record().isKill() || applied.again() || minute < oldest) {
        continue;
      }
      long[] counts = minutes.computeIfAbsent(minute, key -> new long[2]);
      counts[0]++;
      counts[1] += applied.newStatements().size();
      applied
          .record()
          .facts()
          .article()
          .topics()
          .forEach(topic -> topics.merge(new TopicMinute(topic.id(), minute), 1L, Long::sum));
    }
    minutes.forEach(
        (minute, counts) ->
            sql.update(
                "INSERT INTO minutes VALUES(?,?,?) ON CONFLICT(minute) DO UPDATE"
                    + " SET articles=articles+excluded.articles,"
                    + " statements=statements+excluded.statements",
                minute,
                counts[0],
                counts[1]));
    topics.forEach(
        (of, count) ->
            sql.update(
                "INSERT INTO topic_minutes VALUES(?,?,?) ON CONFLICT(k, minute) DO UPDATE"
                    + " SET articles=articles+excluded.articles",
                of.topic(),
                of.minute(),
                count));
    prune(oldest);
  }

  /** The last minutes, the one that runs among them. */
  Timeline read(int length) {
    long last = now();
    long first = last - length + 1;
    Map<Long, Timeline.Minute> filed = new HashMap<>();
    sql.list(
        "SELECT minute, articles, statements FROM minutes WHERE minute BETWEEN ? AND ?",
        row ->
            filed.put(
                row.getLong(1),
                new Timeline.Minute(start(row.getLong(1)), row.getLong(2), row.getLong(3))),
        first,
        last);
    List<Timeline.Minute> minutes = new ArrayList<>(length);
    for (long minute = first; minute <= last; minute++) {
      Timeline.Minute quiet = new Timeline.Minute(start(minute), 0, 0);
      minutes.add(filed.getOrDefault(minute, quiet));
    }
    return new Timeline(start(last), minutes, rising(last, length / 2), StoreReader.positions(sql));
  }

  /** Topics that have an article that stands, and rise by more than one standard deviation. */
  private List<Timeline.RisingTopic> rising(long last, int half) {
    long middle = last - half;
    return sql
        .list(
            "SELECT t.k, t.name, sum(m.articles * (m.minute > ?)), sum(m.articles * (m.minute <= ?))"
                + " FROM topics t CROSS JOIN topic_minutes m"
                + " ON m.k = t.k AND m.minute > ? AND m.minute <= ?"
                + " WHERE t.central > 0 GROUP BY t.k",
            row ->
                new Timeline.RisingTopic(
                    row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)),
            middle,
            middle,
            middle - half,
            last)
        .stream()
        .filter(topic -> topic.rise() > 1)
        .sorted(
            Comparator.comparingDouble(Timeline.RisingTopic::rise)
                .reversed()
                .thenComparing(Timeline.RisingTopic::id))
        .limit(MOST_TOPICS)
        .toList();
  }

  private void prune(long oldest) {
    if (pruned > oldest - PRUNED_EACH) {
      return;
    }
    sql.update("DELETE FROM minutes WHERE minute < ?", oldest);
    sql.update("DELETE FROM topic_minutes WHERE minute < ?", oldest);
    pruned = oldest;
  }

  private long now() {
    return minute(clock.millis());
  }

  private static long minute(long millis) {
    return Math.floorDiv(millis, 60_000L);
  }

  private static String start(long minute) {
    return Instant.ofEpochSecond(minute * 60).toString();
  }
}
