package copydesk.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.desk.Generated;
import copydesk.desk.fact.Filter;
import copydesk.records.RecordJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Counts are those of a plain scan over the statements that the list has. */
final class StatementCountingTest {
  private static final Filter ALL =
      new Filter(null, null, null, null, null, null, null, null, List.of());

  private final Generated generated = new Generated(6, 60);
  private final PlainScan scan = new PlainScan();
  @TempDir private Path folder;
  private DeskStore store;

  @BeforeEach
  void fill() {
    store = new DeskStore(folder, Map.of("t:top", "Everything", "t:1", "One"));
    store.open();
    Map<Integer, Long> first = new TreeMap<>();
    IntStream.range(0, Generated.PARTITIONS).forEach(i -> first.put(i, 0L));
    store.restart("channel", first);
    for (int batch = 0; batch < 20; batch++) {
      List<FiledRecord> records = generated.records(20);
      store.apply(records, generated.next());
      records.forEach(scan::apply);
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @EnumSource
  void counts_areThoseOfAScan(CountBy by) {
    try (StoreReader reader = store.reader()) {
      for (int i = 0; i < 200; i++) {
        Filter filter = generated.filter();
        int limit = 1 + i % 5;
        Counts counts = reader.counts(filter, by, limit);
        assertThat(keyed(counts.items()))
            .as(filter.toString())
            .isEqualTo(scanned(filter, by, Integer.MAX_VALUE, limit));
        assertThat(counts.counted()).isEqualTo(scan.statements(filter).size());
        assertThat(counts.all()).isTrue();
      }
      assertThat(reader.counts(ALL, by, 5).items()).hasSizeGreaterThan(1);
      assertThat(reader.counts(ALL, by, 5).positions().next()).isEqualTo(generated.next());
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofTooMany_theNewestAreCounted(CountBy by) {
    int there = scan.statements(ALL).size();
    try (Sql sql = new DeskFile(folder).openReader()) {
      for (int most : new int[] {1, 7, there - 1, there, there + 1}) {
        Counts counts =
            new StatementCounting(sql, new PartyReading(sql), new TopicNames(Map.of()), most)
                .count(ALL, null, by, 200);
        assertThat(keyed(counts.items())).isEqualTo(scanned(ALL, by, most, 200));
        assertThat(counts.counted()).isEqualTo(Math.min(most, there));
        assertThat(counts.all()).isEqualTo(most >= there);
      }
    }
  }

  @Test
  void items_haveTheNamesThatMostArticlesGive() throws IOException {
    try (StoreReader reader = store.reader()) {
      for (CountBy by : List.of(CountBy.SPEAKER, CountBy.ABOUT)) {
        for (Counts.Item item : reader.counts(ALL, by, 200).items()) {
          byte[] party = reader.party(item.key());
          assertThat(item.name())
              .isEqualTo(party == null ? null : RecordJson.fromBytes(party, Map.class).get("name"));
          assertThat(party != null).isEqualTo(item.key().startsWith("person/"));
        }
      }
      assertThat(reader.counts(ALL, CountBy.TOPIC, 200).items())
          .filteredOn(item -> item.key().matches("t:1|t:top"))
          .extracting(Counts.Item::name, Counts.Item::broader)
          .containsExactlyInAnyOrder(
              org.assertj.core.groups.Tuple.tuple("Topic t:1", "t:mid"),
              org.assertj.core.groups.Tuple.tuple("Everything", null));
    }
  }

  private static List<Map.Entry<String, Long>> keyed(List<Counts.Item> items) {
    return items.stream().map(item -> Map.entry(item.key(), item.count())).toList();
  }

  private List<Map.Entry<String, Long>> scanned(Filter filter, CountBy by, int most, int limit) {
    List<Map.Entry<String, Long>> counts =
        new ArrayList<>(new TreeMap<>(scan.counts(filter, by, most)).entrySet());
    if (by == CountBy.DAY) {
      return counts; // "undated" comes after all digits
    }
    counts.sort(
        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    return counts.stream().limit(limit).toList();
  }
}
