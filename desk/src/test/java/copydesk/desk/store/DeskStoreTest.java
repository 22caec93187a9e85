package copydesk.desk.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.desk.Generated;
import copydesk.desk.fact.Filter;
import copydesk.desk.store.StoreReader.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store answers as a plain scan of all records does, whatever comes in between. */
final class DeskStoreTest {
  private static final Filter ALL =
      new Filter(null, null, null, null, null, null, null, null, List.of());

  @TempDir private Path folder;
  private DeskStore store;

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyQuestion_isAnsweredAsByAScan(long seed) {
    open();
    Generated generated = new Generated(seed, 60);
    PlainScan scan = new PlainScan();
    for (int batch = 0; batch < 20; batch++) {
      apply(generated.records(20), generated.next(), scan);
      if (batch % 7 == 3) {
        store.close();
        reopen();
      }
    }
    try (StoreReader reader = store.reader()) {
      for (int i = 0; i < 300; i++) {
        Filter filter = generated.filter();
        int limit = 1 + i % 9;
        assertThat(all(after -> reader.articles(filter, after, limit)))
            .as(filter.toString())
            .isEqualTo(scan.articles(filter));
        assertThat(all(after -> reader.statements(filter, after, limit)))
            .as(filter.toString())
            .isEqualTo(scan.statements(filter));
      }
      assertThat(scan.articles(ALL)).hasSizeGreaterThan(30);
      assertThat(scan.statements(ALL)).hasSizeGreaterThan(30);
      assertThat(store.positions().next()).isEqualTo(generated.next());
      IntStream.range(0, 60).forEach(i -> articleIsAsScanned(reader, scan, "wire/" + i));
    }
  }

  @Test
  void partiesAndTopics_areCountedAsByAScan() {
    open();
    Generated generated = new Generated(7, 40);
    PlainScan scan = new PlainScan();
    for (int batch = 0; batch < 20; batch++) {
      apply(generated.records(20), generated.next(), scan);
    }
    try (StoreReader reader = store.reader()) {
      for (String party : List.of("person/ann-lee", "person/bo-ek", "person/di-fox")) {
        assertThat(new String(reader.party(party), UTF_8))
            .contains("\"articles\":" + scan.articlesWith(party) + ",")
            .contains("\"type\":\"person\"");
      }
      assertThat(all(after -> reader.parties("le", after, 1)))
          .singleElement()
          .asString()
          .startsWith("{\"key\":\"person/ann-lee\",\"name\":");
      assertThat(all(after -> reader.parties("", after, 1))).hasSize(4).doesNotHaveDuplicates();
      assertThat(all(after -> reader.parties("dr ann", after, 1))).hasSize(1);
      assertThat(all(after -> reader.parties("lee fox", after, 1))).isEmpty();
      assertThat(reader.party("person/nobody")).isNull();
      List<String> topics = all(after -> reader.topics(after, 2));
      assertThat(topics).hasSize(5);
      assertThat(topics.get(0))
          .startsWith("{\"id\":\"t:1\",\"name\":\"Topic t:1\",\"broader\":\"t:mid\"")
          .contains("\"articles\":" + scan.articlesAbout("t:1") + ",");
      assertThat(topics.get(3)).startsWith("{\"id\":\"t:mid\",\"broader\":\"t:top\"");
      assertThat(topics.get(4))
          .startsWith("{\"id\":\"t:top\",\"name\":\"Everything\",\"articles\"");
    }
  }

  @Test
  void pages_haveEachThatStandsOnce_whileMoreComesIn() {
    open();
    Generated generated = new Generated(11, 200);
    PlainScan scan = new PlainScan();
    apply(generated.records(300), generated.next(), scan);
    Set<String> before = ids(scan.articles(ALL));
    List<String> seen = new ArrayList<>();
    try (StoreReader reader = store.reader()) {
      String after = null;
      do {
        Page page = reader.articles(ALL, after, 7);
        page.items().forEach(item -> seen.add(id(new String(item, UTF_8))));
        after = page.next();
        apply(generated.records(10), generated.next(), scan);
      } while (after != null);
    }
    assertThat(seen).doesNotHaveDuplicates();
    before.retainAll(ids(scan.articles(ALL)));
    assertThat(before).hasSizeGreaterThan(50);
    // Who was killed and came back meanwhile stands among the newest, before what is asked for.
    assertThat(seen).containsAll(neverKilled(before, generated));
  }

  @Test
  void afterAKill_nothingOfTheArticleIsLeft() throws IOException {
    open();
    Generated generated = new Generated(5, 30);
    PlainScan scan = new PlainScan();
    apply(generated.records(200), generated.next(), scan);
    List<FiledRecord> kills =
        IntStream.range(0, 30).mapToObj(i -> generated.kill("wire/" + i)).toList();
    apply(kills, generated.next(), scan);
    assertThat(onDisk()).contains("wire/1").doesNotContain("Ann Lee", "urn:wire:one");

    try (StoreReader reader = store.reader()) {
      assertThat(reader.articles(ALL, null, 9).items()).isEmpty();
      assertThat(reader.statements(ALL, null, 9).items()).isEmpty();
      assertThat(reader.parties("", null, 9).items()).isEmpty();
      assertThat(reader.topics(null, 9).items()).isEmpty();
      for (int version = 1; version < 4; version++) {
        assertThat(reader.article("wire/1", version).standing()).isEqualTo(Standing.KILLED);
      }
      assertThat(reader.article("wire/1", null).standing()).isEqualTo(Standing.KILLED);
      assertThat(reader.article("wire/x", null).standing()).isEqualTo(Standing.UNKNOWN);
      for (int partition = 0; partition < Generated.PARTITIONS; partition++) {
        assertThat(reader.journal(partition, 0, 1_000).records())
            .allMatch(applied -> applied.record().isKill());
      }
    }
  }

  /** All that SQLite has there, its log too. */
  private String onDisk() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        all.append(Files.readString(file, ISO_8859_1));
      }
    }
    return all.toString();
  }

  @Test
  void earlierVersions_canBeRead_andReplacedOnesOnlyAsTheyAreNow() {
    open();
    Generated generated = new Generated(5, 1);
    FiledRecord first = generated.version("a");
    FiledRecord second = generated.version("a");
    apply(List.of(first, second), generated.next(), new PlainScan());
    try (StoreReader reader = store.reader()) {
      assertThat(reader.article("a", 1).json()).isEqualTo(first.json());
      assertThat(reader.article("a", null).json()).isEqualTo(second.json());
      assertThat(reader.article("a", 3).standing()).isEqualTo(Standing.OTHER_VERSION);
      assertThat(reader.versions("a")).containsExactly(1, 2);
    }
  }

  @Test
  void journal_hasWhatStandsOfAPartition_inPages() {
    open();
    Generated generated = new Generated(9, 20);
    PlainScan scan = new PlainScan();
    apply(generated.records(100), generated.next(), scan);
    try (StoreReader reader = store.reader()) {
      List<Long> offsets = new ArrayList<>();
      long next = 0;
      JournalPage page;
      do {
        page = reader.journal(1, next, 3);
        page.records().forEach(applied -> offsets.add(applied.record().offset()));
        assertThat(page.next()).isGreaterThan(next);
        next = page.next();
      } while (!page.ends());
      assertThat(next).isEqualTo(generated.next().get(1));
      assertThat(offsets).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(10);
    }
  }

  @Test
  void journal_endsAPage_beforeItGrowsTooLarge() {
    open();
    Generated generated = new Generated(9, 20);
    apply(generated.records(100), generated.next(), new PlainScan());
    try (StoreReader reader = store.reader()) {
      List<Long> whole = offsets(reader.journal(1, 0, 1_000, Long.MAX_VALUE));
      List<Long> each = new ArrayList<>();
      JournalPage page = reader.journal(1, 0, 1_000, 1);
      while (!page.ends()) {
        assertThat(page.records().stream().filter(applied -> !applied.record().isKill()))
            .hasSizeLessThan(2);
        each.addAll(offsets(page));
        page = reader.journal(1, page.next(), 1_000, 1);
      }
      each.addAll(offsets(page));
      assertThat(each).isEqualTo(whole).hasSizeGreaterThan(10);
    }
  }

  private static List<Long> offsets(JournalPage page) {
    return page.records().stream().map(applied -> applied.record().offset()).toList();
  }

  @Test
  void restart_forgetsAll_underOpenReaders() {
    open();
    Generated generated = new Generated(1, 5);
    apply(generated.records(20), generated.next(), new PlainScan());
    try (StoreReader reader = store.reader()) {
      assertThat(reader.articles(ALL, null, 9).items()).isNotEmpty();
      store.restart("another", new TreeMap<>(Map.of(0, 3L)));
      assertThat(reader.articles(ALL, null, 9).items()).isEmpty();
      assertThat(reader.parties("", null, 9).items()).isEmpty();
      assertThat(store.positions().first()).isEqualTo(Map.of(0, 3L));
    }
  }

  private void open() {
    reopen();
    Map<Integer, Long> first = new TreeMap<>();
    IntStream.range(0, Generated.PARTITIONS).forEach(i -> first.put(i, 0L));
    store.restart("channel", first);
  }

  private void reopen() {
    store = new DeskStore(folder, Map.of("t:top", "Everything", "t:1", "One"));
    store.open();
  }

  private void apply(List<FiledRecord> records, Map<Integer, Long> next, PlainScan scan) {
    store.apply(records, next);
    records.forEach(scan::apply);
  }

  private static void articleIsAsScanned(StoreReader reader, PlainScan scan, String id) {
    FiledRecord expected = scan.article(id);
    StoreReader.Found found = reader.article(id, null);
    if (expected == null) {
      assertThat(found.standing()).isIn(Standing.KILLED, Standing.UNKNOWN);
    } else {
      assertThat(found.json()).isEqualTo(expected.json());
    }
  }

  private static List<String> all(Function<String, Page> pages) {
    List<String> all = new ArrayList<>();
    String after = null;
    do {
      Page page = pages.apply(after);
      page.items().forEach(item -> all.add(new String(item, UTF_8)));
      after = page.next();
    } while (after != null);
    return all;
  }

  private static Set<String> neverKilled(Set<String> ids, Generated generated) {
    Set<String> never = new HashSet<>(ids);
    never.removeAll(generated.killed());
    return never;
  }

  private static Set<String> ids(List<String> summaries) {
    Set<String> ids = new HashSet<>();
    summaries.forEach(summary -> ids.add(id(summary)));
    return ids;
  }

  private static String id(String summary) {
    return summary.substring(7, summary.indexOf('"', 7));
  }
}
