package copydesk.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.RecordJson;
import copydesk.records.text.FilingDate;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every {@link ArticleStore}; each one's test extends this. */
public abstract class ArticleStoreContract {
  private static final String DAY = "2021/07/09";
  private static final String NEXT_DAY = "2021/07/10";

  private ArticleStore store;
  private long offset;

  /** A store, not yet open, over the same data each time that one test asks. */
  protected abstract ArticleStore store() throws IOException;

  /** The records that a reader finds there, by id; of an article under several dates only one. */
  protected abstract SortedMap<String, byte[]> records() throws IOException;

  /** How many records a reader finds there. */
  protected abstract int count() throws IOException;

  /** Whether an article can lie there under several dates at once; else the last one counts. */
  protected boolean keepsEveryDate() {
    return true;
  }

  @BeforeEach
  final void openStore() throws IOException {
    store = store();
    store.open();
  }

  @AfterEach
  final void closeStore() throws IOException {
    store.close();
  }

  @Test
  void freshStore_isEmpty() throws IOException {
    store.flush();

    assertThat(count()).isZero();
    assertThat(store.place()).isNotBlank();
  }

  @Test
  void article_isFoundAsItWasWritten() throws IOException {
    write(article("own"));
    write(Examples.article("arrival", null, "2022-01-01T00:00:00Z"));
    write(Examples.article("none", null, null));
    store.flush();

    assertThat(found())
        .isEqualTo(
            Map.of(
                "own", article("own"),
                "arrival", Examples.article("arrival", null, "2022-01-01T00:00:00Z"),
                "none", Examples.article("none", null, null)));
  }

  @Test
  void articleWrittenAgain_takesItsOwnPlace() throws IOException {
    write(article("a"));
    write(article("a"));
    store.flush();
    write(Examples.article("a", "2021-07-09", "2021-07-10T00:00:00Z"));
    store.flush();

    assertThat(count()).isEqualTo(1);
    assertThat(found().get("a").received()).isEqualTo("2021-07-10T00:00:00Z");
  }

  @Test
  void revisionOfAnotherDate_isTheOnlyOneLeft() throws IOException {
    write(article("a"));
    write(Examples.article("a", "2021-07-10", null));
    assertThat(store.remove(lastOrigin(), "a", List.of(DAY))).isEqualTo(keepsEveryDate() ? 1 : 0);
    store.flush();

    assertThat(count()).isEqualTo(1);
    assertThat(found().get("a").published()).isEqualTo("2021-07-10");
  }

  @Test
  void removal_reachesTheNamedDatesAndNoOther() throws IOException {
    assumeTrue(keepsEveryDate(), "this store knows an article by its id alone");
    write(article("a"));
    write(Examples.article("a", "2021-07-10", null));
    write(Examples.article("a", null, null));
    write(article("b"));
    write(Examples.article("c", null, null));

    assertThat(store.remove(origin(), "a", List.of(DAY, "undated", "2020/01/01"))).isEqualTo(2);
    store.flush();
    assertThat(found()).containsOnlyKeys("a", "b", "c");
    assertThat(found().get("a").published()).isEqualTo("2021-07-10");
  }

  @Test
  void removalOfWhatIsNotThere_removesNothing() throws IOException {
    write(article("a"));

    assertThat(store.remove(origin(), "never", List.of(DAY, "undated"))).isZero();
    assertThat(kill("never", DAY, "undated")).isZero();
    assertThat(store.remove(origin(), "a", List.of(NEXT_DAY))).isZero();
    assertThat(store.remove(origin(), "a", List.of())).isZero();
    store.flush();
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void killThatComesAgain_removesNothing() throws IOException {
    write(article("a"));
    assertThat(kill("a", DAY)).isEqualTo(1);
    store.flush();

    assertThat(kill("a", DAY)).isZero();
    write(article("a"));
    store.flush();
    assertThat(found()).containsOnlyKeys("a");
  }

  @Test
  void storeOpenedAgain_hasWhatWasFlushed() throws IOException {
    write(article("a"));
    write(Examples.article("b", null, null));
    store.flush();
    store.close();
    store = store();
    store.open();

    assertThat(found()).containsOnlyKeys("a", "b");
    assertThat(kill("a", DAY)).isEqualTo(1);
    assertThat(kill("b", "undated")).isEqualTo(1);
    store.flush();
    assertThat(count()).isZero();
  }

  @Test
  void closeOfAStoreThatIsNotOpen_doesNothing() throws IOException {
    write(article("a"));
    store.flush();
    store.close();
    store().close();

    assertThat(found()).containsOnlyKeys("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../escaped",
        "/etc/passwd",
        "..",
        "a/b",
        "a%2Fb",
        "C:\\x",
        "CON",
        "a\u0000b",
        "ge\u00e4ndert\n\ud83c\udf89",
        "' OR 1=1 --"
      })
  void anyId_isKeptAsItIsAndFoundAgain(String id) throws IOException {
    write(Examples.article(id, null, null));
    write(article(id));
    write(article("other"));
    store.flush();
    assertThat(count()).isEqualTo(keepsEveryDate() ? 3 : 2);
    assertThat(found()).containsOnlyKeys(id, "other");

    assertThat(kill(id, DAY, "undated")).isEqualTo(keepsEveryDate() ? 2 : 1);
    store.flush();
    assertThat(found()).containsOnlyKeys("other");
  }

  @Test
  void idsThatAreAlmostTheSame_areSeveral() throws IOException {
    List<String> ids =
        List.of("a", "a ", " a", "a.json", "x".repeat(4_000) + "1", "x".repeat(4_000) + "2");
    for (String id : ids) {
      write(Examples.article(id, null, null));
    }
    store.flush();

    assertThat(found()).containsOnlyKeys(ids.toArray(String[]::new));
  }

  /** Against a plain map, with every batch flushed and now and then a start over. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anySequence_leavesWhatAMapWould(long seed) throws IOException {
    Random random = new Random(seed);
    Map<String, EnrichedArticle> expected = new TreeMap<>();
    for (int i = 0; i < 60; i++) {
      String id = "id-" + random.nextInt(6);
      EnrichedArticle before = expected.get(id);
      if (random.nextInt(4) == 0) {
        kill(id, before == null ? DAY : date(before));
        expected.remove(id);
      } else {
        EnrichedArticle next =
            Examples.article(
                id, random.nextBoolean() ? null : "2021-07-0" + random.nextInt(1, 5), null);
        write(next);
        if (before != null && !date(before).equals(date(next))) {
          store.remove(lastOrigin(), id, List.of(date(before)));
        }
        expected.put(id, next);
      }
      store.flush();
      if (random.nextInt(10) == 0) {
        store.close();
        store = store();
        store.open();
      }
    }

    assertThat(found()).isEqualTo(expected);
    assertThat(count()).isEqualTo(expected.size());
  }

  /** What a later release adds to records is kept, and so is what only JSON tells apart. */
  @Test
  void fieldsThatThisReleaseDoesNotKnow_stay() throws IOException {
    byte[] json = withUnknownFields("a");
    store.write(origin(), article("a"), json);
    store.flush();

    assertThat(found()).containsOnlyKeys("a");
    assertThat(new String(RecordJson.canonical(records().get("a")), UTF_8))
        .isEqualTo(new String(RecordJson.canonical(json), UTF_8))
        .contains("\"colour\":{\"ink\":[1,null,0.10000000000000000001]}", "\"tone\":\"calm\"");
  }

  /** An article dated 9 July 2021, as a later release might write it, on several lines. */
  protected static byte[] withUnknownFields(String id) {
    String json = new String(RecordJson.toBytes(article(id)), UTF_8);
    return json.replaceFirst(
            "\\{", "{\r\n\"colour\":{\"ink\":[1.0,null,0.10000000000000000001]},\n")
        .replace("\"kind\":\"headline\"", "\"tone\":\"calm\",\"kind\":\"headline\"")
        .getBytes(UTF_8);
  }

  private SortedMap<String, EnrichedArticle> found() throws IOException {
    SortedMap<String, EnrichedArticle> found = new TreeMap<>();
    for (Map.Entry<String, byte[]> record : records().entrySet()) {
      found.put(record.getKey(), RecordJson.fromBytes(record.getValue(), EnrichedArticle.class));
    }
    return found;
  }

  /** An article dated 9 July 2021. */
  protected static EnrichedArticle article(String id) {
    return Examples.article(id);
  }

  private static String date(EnrichedArticle article) {
    return FilingDate.folder(article.published(), article.received());
  }

  /** The place of the next record. */
  private Origin origin() {
    return new Origin(0, offset++, 1_625_788_800_000L);
  }

  private Origin lastOrigin() {
    return new Origin(0, offset - 1, 1_625_788_800_000L);
  }

  private int kill(String id, String... filingDates) throws IOException {
    return store.kill(origin(), id, 0, List.of(filingDates));
  }

  private void write(EnrichedArticle article) throws IOException {
    Writing.write(store, origin(), article);
  }
}
