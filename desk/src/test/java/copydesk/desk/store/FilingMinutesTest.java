package copydesk.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.desk.Generated;
import copydesk.desk.fact.ArticleFacts;
import copydesk.records.Change;
import copydesk.records.Topic;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The timeline has each version that was filed in its minute, and nothing else. */
final class FilingMinutesTest {
  private static final long NOW = Instant.parse("2026-11-28T12:34:56Z").getEpochSecond() / 60;

  private final Generated generated = new Generated(8, 50);
  private final Random random = new Random(8);
  @TempDir private Path folder;
  private long now = NOW;
  private DeskStore store;

  @BeforeEach
  void start() {
    open();
    Map<Integer, Long> first = new TreeMap<>();
    IntStream.range(0, Generated.PARTITIONS).forEach(i -> first.put(i, 0L));
    store.restart("channel", first);
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** A version or a kill as it was filed. */
  private record Filed(long minute, FiledRecord record) {}

  @Test
  void timeline_isThatOfAScan_alsoAfterRestarts() {
    List<Filed> all = new ArrayList<>();
    PlainScan standing = new PlainScan();
    for (int batch = 0; batch < 20; batch++) {
      List<FiledRecord> records = new ArrayList<>();
      for (FiledRecord record : generated.records(20)) {
        long minute = NOW + 3 - random.nextInt(120); // some of those to come, too
        records.add(at(minute, record));
        all.add(new Filed(minute, record));
      }
      store.apply(records, generated.next());
      records.forEach(standing::apply);
      if (batch % 6 == 5) {
        store.close();
        open();
      }
    }
    try (StoreReader reader = store.reader()) {
      for (int length : new int[] {1, 2, 7, 60, 121, Timeline.LONGEST}) {
        Timeline timeline = reader.timeline(length);
        Map<Long, long[]> counts = counts(all);
        assertThat(timeline.minutes()).hasSize(length);
        for (int i = 0; i < length; i++) {
          long minute = NOW - length + 1 + i;
          long[] count = counts.getOrDefault(minute, new long[2]);
          assertThat(timeline.minutes().get(i))
              .isEqualTo(new Timeline.Minute(start(minute), count[0], count[1]));
        }
        assertThat(timeline.to()).isEqualTo("2026-11-28T12:34:00Z");
        assertThat(timeline.topics()).isEqualTo(rising(all, standing.centralTopics(), length / 2));
        assertThat(timeline.positions().next()).isEqualTo(generated.next());
      }
      assertThat(reader.timeline(Timeline.LONGEST).topics()).isNotEmpty();
    }
  }

  @Test
  void topicsThatRise_comeInTheOrderOfTheirRise() {
    Map<String, List<FiledRecord>> byTopic = new HashMap<>();
    int number = 0;
    while (byTopic.values().stream().mapToInt(List::size).min().orElse(0) < 20
        || byTopic.size() < 3) {
      FiledRecord record = generated.version("wire/of-one-topic-" + number++);
      List<Topic> topics = record.facts().article().topics();
      if (topics.size() == 1) {
        byTopic.computeIfAbsent(topics.get(0).id(), key -> new ArrayList<>()).add(record);
      }
    }
    List<FiledRecord> records = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      records.add(at(NOW - i % 2, byTopic.get("t:1").get(i))); // 12 after 8: 4 / sqrt(9)
      records.add(at(NOW - (i < 3 ? 0 : 9), byTopic.get("t:2").get(i))); // 3 after none in the span
      records.add(at(NOW - 2 - (i + 1) % 2, byTopic.get("t:3").get(i))); // none after 12
    }
    for (int i = 12; i < 20; i++) {
      records.add(at(NOW - 3, byTopic.get("t:1").get(i)));
    }
    store.apply(records, generated.next());
    try (StoreReader reader = store.reader()) {
      assertThat(reader.timeline(4).topics())
          .containsExactly(
              new Timeline.RisingTopic("t:2", "Topic t:2", 3, 0),
              new Timeline.RisingTopic("t:1", "Topic t:1", 12, 8));
      assertThat(reader.timeline(5).topics()).isEqualTo(reader.timeline(4).topics());
      assertThat(reader.timeline(1).topics()).isEmpty();
    }
    kill(byTopic.get("t:2"));
    try (StoreReader reader = store.reader()) {
      assertThat(reader.timeline(4).topics())
          .extracting(Timeline.RisingTopic::id)
          .containsExactly("t:1");
      assertThat(reader.timeline(4).minutes().get(3).articles()).isEqualTo(9);
    }
  }

  @Test
  void whatIsOlderThanADay_isForgotten() {
    store.apply(List.of(at(NOW, generated.version("a"))), generated.next());
    store.apply(List.of(at(NOW - 1_600, generated.version("b"))), generated.next());
    assertThat(rows()).isEqualTo(1);
    now = NOW + Timeline.LONGEST - 1;
    store.apply(List.of(at(now, generated.version("c"))), generated.next());
    try (StoreReader reader = store.reader()) {
      assertThat(reader.timeline(Timeline.LONGEST).minutes())
          .filteredOn(minute -> minute.articles() > 0)
          .extracting(Timeline.Minute::start)
          .containsExactly(start(NOW), start(now));
    }
    now = NOW + 2 * Timeline.LONGEST;
    store.apply(List.of(), generated.next());
    assertThat(rows()).isEqualTo(1);
    try (Sql sql = new DeskFile(folder).openReader()) {
      assertThat(sql.number("SELECT count(*) FROM topic_minutes WHERE minute < ?", now - 1_560))
          .isZero();
    }
  }

  /** In how many minutes something was filed, as far as the file has it. */
  private long rows() {
    try (Sql sql = new DeskFile(folder).openReader()) {
      return sql.number("SELECT count(*) FROM minutes");
    }
  }

  private void open() {
    store = new DeskStore(folder, Map.of(), () -> Instant.ofEpochSecond(now * 60 + 59));
    store.open();
  }

  private void kill(List<FiledRecord> records) {
    store.apply(
        records.stream().map(record -> generated.kill(record.id())).toList(), generated.next());
  }

  private FiledRecord at(long minute, FiledRecord record) {
    long millis = minute * 60_000 + random.nextInt(60_000);
    return new FiledRecord(
        record.partition(), record.offset(), millis, record.id(), record.json(), record.facts());
  }

  private static String start(long minute) {
    return Instant.ofEpochSecond(minute * 60).toString();
  }

  /** The versions that are not filed again, and their statements that no version before had. */
  private static Map<Long, long[]> counts(List<Filed> all) {
    Map<Long, long[]> counts = new HashMap<>();
    Map<String, Set<Integer>> versions = new HashMap<>();
    for (Filed filed : all) {
      String id = filed.record().id();
      ArticleFacts facts = filed.record().facts();
      if (facts == null) {
        versions.remove(id);
        continue;
      }
      Set<Integer> known = versions.computeIfAbsent(id, key -> new HashSet<>());
      Change change = facts.article().change();
      boolean isAlone = known.isEmpty();
      if (known.add(facts.article().version())) {
        long[] count = counts.computeIfAbsent(filed.minute(), key -> new long[2]);
        count[0]++;
        count[1] +=
            facts.statements().stream()
                .map(statement -> statement.record().statement().id())
                .filter(said -> isAlone || change == null || !change.kept().contains(said))
                .count();
      }
    }
    return counts;
  }

  private static List<Timeline.RisingTopic> rising(
      List<Filed> all, Set<String> standing, int half) {
    Map<String, long[]> halves = new TreeMap<>();
    Map<String, Set<Integer>> versions = new HashMap<>();
    for (Filed filed : all) {
      ArticleFacts facts = filed.record().facts();
      String id = filed.record().id();
      if (facts == null) {
        versions.remove(id);
      } else if (versions
          .computeIfAbsent(id, key -> new HashSet<>())
          .add(facts.article().version())) {
        boolean isRecent = filed.minute() > NOW - half;
        for (Topic topic : facts.article().topics()) {
          if (filed.minute() > NOW - 2L * half && filed.minute() <= NOW) {
            halves.computeIfAbsent(topic.id(), key -> new long[2])[isRecent ? 0 : 1]++;
          }
        }
      }
    }
    List<Timeline.RisingTopic> rising = new ArrayList<>();
    halves.forEach(
        (topic, counts) -> {
          double deviation = Math.sqrt(counts[1] + 1.0);
          if (standing.contains(topic) && counts[0] - counts[1] > deviation) {
            rising.add(new Timeline.RisingTopic(topic, "Topic " + topic, counts[0], counts[1]));
          }
        });
    rising.sort(
        Comparator.comparingDouble(
            topic -> -(topic.articles() - topic.before()) / Math.sqrt(topic.before() + 1.0)));
    return rising;
  }
}
