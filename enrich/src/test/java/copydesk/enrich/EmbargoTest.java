package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.EnrichedArticle;
import copydesk.records.StatementRecord;
import copydesk.records.channel.CloudEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is held until its embargo is over; the clock on the wall starts at noon. */
final class EmbargoTest extends JobUnderTest {
  private static final String BEFORE_NOON = "2026-11-24T11:59:59Z";
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private static String article(String text, String embargoed, String version) {
    String until = embargoed == null ? "" : "'embargoed': '" + embargoed + "', ";
    return "{" + until + "'text': '" + text + "', 'version': '" + version + "'}";
  }

  private static String untilOne(String text, String version) {
    return article(text, "2026-11-24T13:00:00Z", version);
  }

  @Test
  void embargoed_isHeldUntilItsTime() {
    sendAt(BEFORE_NOON, "a", untilOne("Ann: Yes.", "1"));
    letPass(AN_HOUR.minusSeconds(1));
    assertThat(enriched.isEmpty()).isTrue();
    assertThat(statements.isEmpty()).isTrue();
    assertThat(counters).hasToString("1 in = 0 enriched + 0 killed + 1 held + 0 dead");

    letPass(Duration.ofSeconds(1));
    EnrichedArticle free = enriched.readValue();
    assertThat(free.version()).isEqualTo(1);
    assertThat(free.wire().embargoed()).isEqualTo("2026-11-24T13:00:00Z");
    assertThat(free.received()).isEqualTo(BEFORE_NOON);
    assertThat(statements.readRecordsToList()).hasSize(1);
    assertThat(counters).hasToString("1 in + 1 released = 1 enriched + 0 killed + 1 held + 0 dead");

    letPass(AN_HOUR);
    assertThat(enriched.isEmpty()).as("once").isTrue();
  }

  @Test
  void streamThatFlows_setsFreeWhatComesBefore() {
    sendAt(BEFORE_NOON, "a", untilOne("Ann: Yes.", "1"));
    letPass(AN_HOUR.minusSeconds(1));
    sendAt("2026-11-24T12:59:59Z", "b", article("Ben: No.", null, "1"));
    letPass(Duration.ofSeconds(2));
    assertThat(enriched.readRecord().key()).isEqualTo("b");
    assertThat(enriched.isEmpty()).as("the stream may have more from before one").isTrue();

    sendAt("2026-11-24T13:00:01Z", "c", article("Cid: Who?", null, "1"));
    assertThat(enriched.readKeyValuesToList()).extracting(r -> r.key).containsExactly("a", "c");
  }

  @Test
  void streamThatIsAhead_setsNothingFreeBeforeTheWall() {
    sendAt(BEFORE_NOON, "a", untilOne("Ann: Yes.", "1"));
    sendAt("2031-01-01T00:00:00Z", "b", article("Ben: No.", null, "1"));

    assertThat(enriched.readKeyValuesToList()).extracting(r -> r.key).containsExactly("b");
  }

  @Test
  void embargoThatIsOver_holdsNothing() {
    sendAt(BEFORE_NOON, "a", article("Ann: Yes.", BEFORE_NOON, "1"));

    assertThat(enriched.readValue().wire().embargoed()).isEqualTo(BEFORE_NOON);
  }

  @Test
  void embargoWithoutEnd_lastsUntilAVersionWithoutIt() {
    sendAt(BEFORE_NOON, "a", article("Ann: Yes.", "open", "1"));
    letPass(Duration.ofDays(40_000));
    assertThat(enriched.isEmpty()).isTrue();

    sendAt("2026-11-24T12:00:01Z", "a", article("Ann: Yes.", null, "2"));
    assertThat(enriched.readValue().version()).isEqualTo(1);
    assertThatAllIsCounted();
  }

  @Test
  void correctionWhileHeld_takesItsPlace() {
    sendAt(BEFORE_NOON, "a", untilOne("Ann: 26.", "1"));
    sendAt(BEFORE_NOON, "a", untilOne("Ann: 62.", "2"));
    sendAt(BEFORE_NOON, "a", untilOne("Ann: 26.", "1"));
    sendAt(BEFORE_NOON, "a", untilOne("Ann: 62.", "2"));
    letPass(AN_HOUR);

    assertThat(enriched.readValuesToList())
        .extracting(article -> article.version() + " " + article.text())
        .containsExactly("1 Ann: 62.");
    assertThat(counters.get(EnrichCounter.OUTDATED)).isEqualTo(1);
    assertThat(counters.get(EnrichCounter.DUPLICATES)).isEqualTo(1);
    assertThatAllIsCounted();
  }

  @Test
  void correctionAfterwards_isTheNextVersion() {
    sendAt(BEFORE_NOON, "a", untilOne("Ann: 26.", "1"));
    letPass(AN_HOUR);
    sendAt("2026-11-24T13:00:05Z", "a", untilOne("Ann: 62.", "2"));

    assertThat(enriched.readValuesToList())
        .extracting(article -> article.version() + " " + article.text())
        .containsExactly("1 Ann: 26.", "2 Ann: 62.");
  }

  @Test
  void killWhileHeld_sendsNothingOut() {
    sendAt(BEFORE_NOON, "a", untilOne("Ann: Yes.", "1"));
    sendAt(BEFORE_NOON, "a", "{'pubStatus': 'canceled', 'version': '2'}");
    sendAt(BEFORE_NOON, "b", untilOne("Ben: Yes.", "1"));
    sendAt(BEFORE_NOON, "b", null);
    sendAt(BEFORE_NOON, "b", untilOne("Ben: Yes.", "1"));
    letPass(AN_HOUR);

    assertThat(enriched.readValuesToList()).containsExactly(null, null);
    assertThat(statements.isEmpty()).isTrue();
    assertThat(counters.get(EnrichCounter.OUTDATED)).as("sent again after the kill").isEqualTo(1);
    assertThatAllIsCounted();
  }

  @Test
  void embargoedUpdate_leavesWhatStands() {
    sendAt(BEFORE_NOON, "a", article("Ann: Yes.", null, "1"));
    sendAt(BEFORE_NOON, "a", untilOne("Ann: No.", "2"));
    assertThat(enriched.readValuesToList()).hasSize(1);
    letPass(AN_HOUR);

    EnrichedArticle free = enriched.readValue();
    assertThat(free.version()).isEqualTo(2);
    assertThat(free.change().withdrawn()).hasSize(1);
    assertThat(statements.readValuesToList())
        .extracting(s -> s.status().code() + " " + s.statement().text())
        .containsExactly("usable Yes.", "withdrawn Yes.", "usable No.");
  }

  @Test
  void embargoesThatEndTogether_endInTheOrderOfTheirTimes() {
    sendAt(BEFORE_NOON, "late", article("Ann: Yes.", "2026-11-24T12:30:00Z", "1"));
    sendAt(BEFORE_NOON, "early", article("Ann: Yes.", "2026-11-24T12:20:00Z", "1"));
    sendAt(BEFORE_NOON, "b", article("Ann: Yes.", "2026-11-24T12:30:00Z", "1"));
    letPass(AN_HOUR);

    assertThat(enriched.readKeyValuesToList())
        .extracting(r -> r.key)
        .containsExactly("early", "b", "late");
  }

  @Test
  void replayLongAfterwards_givesTheSameRecords() {
    Map<String, String> live = live();
    open(Instant.parse("2027-01-01T00:00:00Z"));
    firstHour();
    secondHour();

    assertThat(standing()).isEqualTo(live).hasSize(3);
  }

  private Map<String, String> live() {
    firstHour();
    letPass(AN_HOUR);
    secondHour();
    return standing();
  }

  private void firstHour() {
    sendAt(BEFORE_NOON, "a", untilOne("Ann: 26.", "1"));
    sendAt(BEFORE_NOON, "b", untilOne("Ben: 26.", "1"));
    sendAt("2026-11-24T12:00:00Z", "b", untilOne("Ben: 62.", "2"));
  }

  private void secondHour() {
    sendAt("2026-11-24T13:00:01Z", "a", untilOne("Ann: 62.", "2"));
    sendAt("2026-11-24T13:00:02Z", "c", article("Cid: Who?", null, "1"));
  }

  @Test
  void heldArticleThatCannotBeRead_isADeadLetter() {
    sendAt(BEFORE_NOON, "b", article("Ben: Yes.", null, "1"));
    sendAt(BEFORE_NOON, "a", untilOne("FAIL", "1"));
    sendAt(BEFORE_NOON, "c", article("Cid: Yes.", null, "1"));
    letPass(AN_HOUR);

    var letter = dead.readRecord();
    assertThat(reason(letter)).isEqualTo("extraction-failed");
    assertThat(new String(letter.value(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("FAIL");
    assertThat(header(letter, CloudEvents.ORIGIN_TOPIC)).isEqualTo("articles.raw");
    assertThat(header(letter, CloudEvents.ORIGIN_OFFSET)).isEqualTo("1");
    assertThatAllIsCounted();
  }

  @Test
  void statements_areThoseOfTheReleasedVersion() {
    sendAt(BEFORE_NOON, "a", untilOne("Ann: Yes.", "1"));
    letPass(AN_HOUR);

    assertThat(statements.readValuesToList())
        .extracting(StatementRecord::version)
        .containsExactly(1);
  }
}
