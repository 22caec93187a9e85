package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.EnrichedArticle;
import copydesk.records.StatementRecord;
import copydesk.records.Status;
import copydesk.records.channel.RejectedArticleException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the provider put in an order ends the same, in whatever order it comes in: before embargoes
 * are over stands the newest of what has none, afterwards the newest of all.
 *
 * <p>A story is a word, a letter to a message, in the order in which they were made: {@code v} a
 * version, {@code s} a version that says the same as every other {@code s}, {@code e} and {@code t}
 * the same under an embargo, {@code k} a kill.
 */
final class OrderOfArrivalTest extends JobUnderTest {
  private static final String MORNING = "2026-11-24T11:59:59Z";
  private static final String EMBARGO = "2026-11-24T13:00:00Z";
  private static final String AFTERNOON = "2026-11-24T13:00:01Z";
  private static final Duration UNTIL_AFTERNOON = Duration.ofSeconds(3_601);

  /** What a message says of its place among the others. */
  enum Told {
    TIME,
    NUMBER,
    BOTH
  }

  private LifeRules rules = LifeRules.DEFAULT;
  private final Map<String, String> standing = new TreeMap<>();
  private final Map<String, Set<String>> said = new TreeMap<>();

  @Override
  LifeRules rules() {
    return rules;
  }

  @ParameterizedTest
  @EnumSource
  void everyStoryOfThree_endsTheSameInAnyOrder(Told told) {
    List<String> sent = new ArrayList<>();
    for (String story : stories("vsetk", 3)) {
      for (String order : orders("012")) {
        sendAll(story, order, told, MORNING);
        sent.add(story + " " + order);
      }
    }
    assertThatStands(sent, false);
    letPass(UNTIL_AFTERNOON.plusMillis(EmbargoClock.STILL));
    assertThatStands(sent, true);
    assertThatAllIsCounted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"vvekv", "vvkve", "vvkee", "vevke", "vsest", "ketvk", "vekte"})
  void fiveMessages_endTheSameInAllTheirOrders(String story) {
    List<String> sent = new ArrayList<>();
    for (String order : orders("01234")) {
      sendAll(story, order, Told.BOTH, MORNING);
      sent.add(story + " " + order);
    }
    assertThatStands(sent, false);
    letPass(UNTIL_AFTERNOON.plusMillis(EmbargoClock.STILL));
    assertThatStands(sent, true);
    assertThatAllIsCounted();
  }

  @Test
  void filedAsWithheld_endsTheSameInAnyOrder() {
    rules = new LifeRules(Embargo.WITHHELD, false);
    open(NOON);
    List<String> sent = new ArrayList<>();
    for (String story : stories("vsetk", 3)) {
      for (String order : orders("012")) {
        sendAll(story, order, Told.BOTH, MORNING);
        sent.add(story + " " + order);
      }
    }
    letPass(UNTIL_AFTERNOON.plusMillis(EmbargoClock.STILL));
    assertThatStands(sent, true);
    assertThatAllIsCounted();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void embargoThatEndsInBetween_endsTheSame(int before) {
    List<String> sent = new ArrayList<>();
    for (String story : List.of("vvekv", "vvkve", "vevke", "vsest", "ketvk")) {
      for (String order : orders("01234")) {
        sendAll(story, order, order.substring(0, before), Told.BOTH, MORNING);
        sent.add(story + " " + order);
      }
    }
    letPass(UNTIL_AFTERNOON);
    for (String each : sent) {
      String story = each.substring(0, 5);
      String order = each.substring(6);
      sendAll(story, order, order.substring(before), Told.BOTH, AFTERNOON);
    }
    assertThatStands(sent, true);
    assertThatAllIsCounted();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readingAgain_givesWhatTheJobGives(boolean isOver) {
    String wall = isOver ? AFTERNOON : MORNING;
    Latest latest = new Latest();
    RawReading reading =
        new RawReading(new LineExtractor(), () -> Instant.parse(wall).toEpochMilli());
    for (String story : stories("vsetk", 3)) {
      for (String order : orders("012")) {
        String id = story + " " + order;
        for (int i = 0; i < order.length(); i++) {
          String json = message(story, order.charAt(i), Told.BOTH).replace('\'', '"');
          reading.read(new ConsumerRecord<>("articles.raw", 0, 0, bytes(id), bytes(json)), latest);
        }
        assertThat(latest.standing.get(id)).as(id).isEqualTo(expected(story, isOver));
      }
    }
  }

  @Test
  void killBetween_takesDownWhatStands_andKeepsWhatIsHeld() {
    sendAll("vke", "021", Told.TIME, MORNING);
    takeUp();
    assertThat(standing).isEmpty();
    assertThat(said.get("vke 021")).isEmpty();

    letPass(UNTIL_AFTERNOON.plusMillis(EmbargoClock.STILL));
    EnrichedArticle free = enriched.readValue();
    assertThat(free.version()).isEqualTo(3);
    assertThat(free.text()).isEqualTo("Ann: Number 2.");
  }

  @Test
  void killWithoutAWord_removesWhatIsHeld() {
    sendAll("ve", "01", Told.TIME, MORNING);
    sendAt(MORNING, "ve 01", null);
    letPass(UNTIL_AFTERNOON.plusMillis(EmbargoClock.STILL));

    takeUp();
    assertThat(standing).isEmpty();
    assertThat(counters.get(EnrichCounter.RELEASED)).isZero();
  }

  @Test
  void killWithoutAWord_keepsOutTheNumberThatStood_whateverIsHeld() {
    String numbered = message("ve", '0', Told.NUMBER);
    sendAt(MORNING, "ve", numbered);
    sendAt(MORNING, "ve", message("ve", '1', Told.NUMBER).replace("'version': '1', ", ""));
    sendAt(MORNING, "ve", null);
    sendAt(MORNING, "ve", numbered);

    takeUp();
    assertThat(standing).isEmpty();
    assertThat(counters.get(EnrichCounter.OUTDATED)).isEqualTo(1);
  }

  @Test
  void freeVersion_thatWasOvertaken_isOutdated() {
    sendAll("ev", "0", Told.TIME, MORNING);
    sendAll("ev", "1", Told.TIME, MORNING);
    revisions().put("ev 0", revisions().get("ev 1")); // as if it had come in elsewhere
    letPass(UNTIL_AFTERNOON.plusMillis(EmbargoClock.STILL));

    assertThat(counters.get(EnrichCounter.RELEASED)).isEqualTo(1);
    assertThat(counters.get(EnrichCounter.OUTDATED)).isEqualTo(1);
    assertThatAllIsCounted();
  }

  private void sendAll(String story, String order, Told told, String received) {
    sendAll(story, order, order, told, received);
  }

  private void sendAll(String story, String order, String places, Told told, String received) {
    for (int i = 0; i < places.length(); i++) {
      sendAt(received, story + " " + order, message(story, places.charAt(i), told));
    }
  }

  private static String message(String story, char place, Told told) {
    char kind = story.charAt(place - '0');
    String time = told == Told.NUMBER ? "" : "'versionCreated': '2026-11-24T0%s:00:00Z', ";
    String number = told == Told.TIME ? "" : "'version': '%s', ";
    String embargo = isEmbargoed(kind) ? "'embargoed': '" + EMBARGO + "', " : "";
    String what = kind == 'k' ? "'pubStatus': 'canceled'" : "'text': '" + text(story, place) + "'";
    return ("{" + time + number).replace("%s", String.valueOf(place)) + embargo + what + "}";
  }

  private static boolean isEmbargoed(char kind) {
    return kind == 'e' || kind == 't';
  }

  private static String text(String story, char place) {
    char kind = story.charAt(place - '0');
    return kind == 's' || kind == 't' ? "Ann: The same." : "Ann: Number " + place + ".";
  }

  /** The text that is to stand, or null. */
  private static String expected(String story, boolean embargoesAreOver) {
    for (char place = (char) ('0' + story.length() - 1); place >= '0'; place--) {
      char kind = story.charAt(place - '0');
      if (embargoesAreOver || !isEmbargoed(kind)) {
        return kind == 'k' ? null : text(story, place);
      }
    }
    return null;
  }

  private void assertThatStands(List<String> sent, boolean embargoesAreOver) {
    takeUp();
    for (String id : sent) {
      String expected = expected(id.substring(0, id.indexOf(' ')), embargoesAreOver);
      assertThat(standing.get(id)).as(id).isEqualTo(expected);
      assertThat(said.getOrDefault(id, Set.of()))
          .as(id)
          .isEqualTo(expected == null ? Set.of() : Set.of(expected.substring("Ann: ".length())));
    }
  }

  /** What has come out since, on both channels. */
  private void takeUp() {
    for (TestRecord<String, EnrichedArticle> record : enriched.readRecordsToList()) {
      if (record.value() == null) {
        standing.remove(record.key());
      } else {
        standing.put(record.key(), record.value().text());
      }
    }
    for (StatementRecord record : statements.readValuesToList()) {
      Set<String> words = said.computeIfAbsent(record.article(), id -> new TreeSet<>());
      if (record.status() == Status.USABLE) {
        words.add(record.statement().text());
      } else {
        words.remove(record.statement().text());
      }
    }
  }

  /** All words of so many letters. */
  private static List<String> stories(String letters, int length) {
    List<String> stories = List.of("");
    for (int i = 0; i < length; i++) {
      List<String> longer = new ArrayList<>();
      for (String story : stories) {
        letters.chars().forEach(letter -> longer.add(story + Character.toString(letter)));
      }
      stories = longer;
    }
    return stories;
  }

  private static List<String> orders(String places) {
    if (places.isEmpty()) {
      return List.of("");
    }
    List<String> orders = new ArrayList<>();
    for (int i = 0; i < places.length(); i++) {
      for (String rest : orders(places.substring(0, i) + places.substring(i + 1))) {
        orders.add(places.charAt(i) + rest);
      }
    }
    return orders;
  }

  /** What stands by what is read again. */
  private static final class Latest implements RawReading.Receiver {
    private final Map<String, String> standing = new TreeMap<>();

    @Override
    public void read(EnrichedArticle article) {
      standing.put(article.id(), article.text());
    }

    @Override
    public void killed(String id) {
      standing.remove(id);
    }

    @Override
    public void held(String id) {
      assertThat(id).containsAnyOf("e", "t");
    }

    @Override
    public void refused(String id, RejectedArticleException why) {
      throw new AssertionError(id, why);
    }
  }
}
