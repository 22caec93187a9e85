package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.EnrichedArticle;
import copydesk.records.StatementRecord;
import copydesk.records.Status;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a story as its provider tells it: versions, corrections, kills, withheld ones. */
final class LifeTest extends JobUnderTest {
  private static final Map<Character, String> STORY =
      Map.of(
          '1', version("1", "10:05:00", "Brekkan: We have a number."),
          '2', version("2", "11:20:30", "Brekkan: We have a number.\\nSolvang: 26 percent."),
          '3', version("3", "12:02:00", "Brekkan: We have a number.\\nSolvang: 62 percent."),
          '4',
              "{'versionCreated': '2026-11-24T13:30:00Z', 'pubStatus': 'canceled', 'version': '4'}",
          '5', version("5", "14:00:00", "Brekkan: It is settled."));

  private static String version(String number, String time, String text) {
    return "{'text': '%s', 'versionCreated': '2026-11-24T%sZ', 'version': '%s'}"
        .formatted(text, time, number);
  }

  private void send(char step) {
    sendAt("2026-11-24T15:00:00Z", "a", STORY.get(step));
  }

  private Map<String, String> after(String steps) {
    open(NOON);
    steps.chars().forEach(step -> send((char) step));
    assertThatAllIsCounted();
    return standing();
  }

  @ParameterizedTest
  @CsvSource({
    "1234, 1324",
    "1234, 1342",
    "1234, 4123",
    "1234, 1432",
    "12345, 14523",
    "12345, 51243",
    "13, 132",
    "135, 15342"
  })
  void anyOrderOfArrival_leavesTheSame(String inOrder, String otherwise) {
    EnrichedArticle one = last(inOrder);
    EnrichedArticle other = last(otherwise);

    assertThat(other == null).isEqualTo(one == null);
    if (one != null) {
      assertThat(other.text()).isEqualTo(one.text());
      assertThat(other.wire()).isEqualTo(one.wire());
    }
  }

  private EnrichedArticle last(String steps) {
    open(NOON);
    steps.chars().forEach(step -> send((char) step));
    List<EnrichedArticle> all = enriched.readValuesToList();
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  @Test
  void lateOlderVersion_changesNothing() {
    assertThat(after("132")).isEqualTo(after("13"));
    assertThat(counters.get(EnrichCounter.OUTDATED)).isEqualTo(1);
  }

  @Test
  void killInTime_andInAnyOrder_isATombstone() {
    assertThat(after("1234")).containsEntry("a", null).isEqualTo(after("1324"));
    assertThat(after("14")).containsEntry("a", null);
    assertThat(after("41")).containsEntry("a", null);
  }

  @Test
  void kill_withdrawsAllStatements_andWhatIsOlderChangesNothing() {
    after("14");
    send('2');
    send('3');

    assertThat(statements.readValuesToList())
        .extracting(StatementRecord::status)
        .containsExactly(Status.USABLE, Status.WITHDRAWN);
    assertThat(enriched.isEmpty()).isTrue();
    assertThat(counters.get(EnrichCounter.OUTDATED)).isEqualTo(2);
  }

  @Test
  void versionMadeAfterTheKill_comesBack() {
    after("14");
    send('5');

    EnrichedArticle back = enriched.readValue();
    assertThat(back.version()).isEqualTo(3);
    assertThat(back.change().added()).hasSize(1);
    assertThat(back.change().withdrawn()).isEmpty();
  }

  @Test
  void killOlderThanWhatStands_takesNothingBack() {
    assertThat(after("154")).isEqualTo(after("15"));
  }

  @Test
  void killWithoutAWord_takesBackWhatWasMadeBefore() {
    send('1');
    sendAt("2026-11-24T13:30:00Z", "a", null);
    send('3');
    assertThat(standing()).containsEntry("a", null);

    send('5');
    assertThat(standing().get("a")).contains("It is settled.");
    assertThatAllIsCounted();
  }

  @Test
  void kill_thatDoesNotSayWhenItWasMade_keepsOutWhatItTookBack() {
    send('1');
    sendAt("2026-11-24T13:30:00Z", "a", "{'pubStatus': 'canceled'}");
    send('1');

    assertThat(standing()).containsEntry("a", null);
    assertThat(counters.get(EnrichCounter.OUTDATED)).isEqualTo(1);
  }

  @Test
  void killOfWhatNeverCame_keepsOlderVersionsOut() {
    send('4');
    send('3');
    send('5');

    assertThat(enriched.readValuesToList())
        .extracting(article -> article == null ? "killed" : article.text())
        .containsExactly("killed", "Brekkan: It is settled.");
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 0, 1", "9, 10, 9, 1", "1132689232, 1132689233, 7, 1", "a, b, a, 0"})
  void withoutTimes_numbersTell(String first, String second, String late, long outdated) {
    sendAt("2026-11-24T10:00:00Z", "a", "{'text': 'One.', 'version': '" + first + "'}");
    sendAt("2026-11-24T10:01:00Z", "a", "{'text': 'Two.', 'version': '" + second + "'}");
    sendAt("2026-11-24T10:02:00Z", "a", "{'text': 'Three.', 'version': '" + late + "'}");

    assertThat(counters.get(EnrichCounter.OUTDATED)).isEqualTo(outdated);
    assertThat(counters.get(EnrichCounter.ENRICHED)).isEqualTo(3 - outdated);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'text': 'Ann:  Yes.', 'version': '1', 'published': '2026-11-24'}",
        "{'text': 'Ann: Yes.', 'version': '1', 'published': '2026-11-25'}",
        "{'text': 'Ann: Yes.', 'version': '2', 'published': '2026-11-24'}",
        "{'text': 'Ann: Yes.', 'version': '1', 'versionCreated': '2026-11-24T13:00:00Z'}"
      })
  void whatSaysTheSame_isADuplicate(String again) {
    sendAt(
        "2026-11-24T10:00:00Z",
        "a",
        "{'text': 'Ann: Yes.', 'version': '1', 'published': '2026-11-24'}");
    sendAt("2026-11-24T10:01:00Z", "a", again);

    assertThat(enriched.readRecordsToList()).hasSize(1);
    assertThat(statements.readRecordsToList()).hasSize(1);
    assertThat(counters.get(EnrichCounter.DUPLICATES)).isEqualTo(1);
    assertThatAllIsCounted();
  }

  @Test
  void duplicateWithAHigherNumber_keepsLowerOnesOut() {
    sendAt("2026-11-24T10:00:00Z", "a", "{'text': 'One.', 'version': '1'}");
    sendAt("2026-11-24T10:00:00Z", "a", "{'text': 'One.', 'version': '3'}");
    sendAt("2026-11-24T10:00:00Z", "a", "{'text': 'Two.', 'version': '2'}");

    assertThat(enriched.readRecordsToList()).hasSize(1);
    assertThat(counters.get(EnrichCounter.OUTDATED)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'byline': 'By Ann'",
        "'urgency': 1",
        "'edNote': 'UPDATES'",
        "'slugline': 'X'",
        "'headline': 'X'",
        "'correction': true",
        "'kind': 'table'",
        "'links': [{'rel': 'seeAlso', 'id': 'b'}]"
      })
  void whatIsInTheRecord_makesAVersion(String field) {
    sendAt("2026-11-24T10:00:00Z", "a", "{'text': 'One.'}");
    sendAt("2026-11-24T10:00:00Z", "a", "{'text': 'One.', " + field + "}");

    assertThat(enriched.readValuesToList())
        .extracting(EnrichedArticle::version)
        .containsExactly(1, 2);
  }

  @Test
  void change_namesStatements() {
    send('1');
    send('2');
    send('3');

    List<EnrichedArticle> all = enriched.readValuesToList();
    String number = id("We have a number.");
    assertThat(all.get(0).change()).isNull();
    assertThat(all.get(1).change().added()).containsExactly(id("26 percent."));
    assertThat(all.get(1).change().kept()).containsExactly(number);
    assertThat(all.get(1).change().withdrawn()).isEmpty();
    assertThat(all.get(2).change().added()).containsExactly(id("62 percent."));
    assertThat(all.get(2).change().withdrawn()).containsExactly(id("26 percent."));
    assertThat(all.get(2).change().kept()).containsExactly(number);
  }

  private static String id(String words) {
    return Integer.toHexString(words.hashCode());
  }

  @Test
  void withheld_isFiledWithoutStatements_untilItIsUsable() {
    sendAt("2026-11-24T10:00:00Z", "a", "{'text': 'Ann: Yes.', 'status': 'withheld'}");

    assertThat(enriched.readValue().status()).isEqualTo(Status.WITHHELD);
    assertThat(statements.isEmpty()).isTrue();

    sendAt("2026-11-24T10:00:00Z", "a", "{'text': 'Ann: Yes.', 'status': 'usable'}");
    assertThat(enriched.readValue().status()).isEqualTo(Status.USABLE);
    assertThat(statements.readValue().statement().text()).isEqualTo("Yes.");
  }

  @Test
  void withheldAfterItWasPublished_isWithdrawn() {
    sendAt("2026-11-24T10:00:00Z", "a", "{'text': 'Ann: Yes.'}");
    sendAt("2026-11-24T10:00:00Z", "a", "{'text': 'Ann: Yes.', 'status': 'withheld'}");

    assertThat(statements.readValuesToList())
        .extracting(StatementRecord::status)
        .containsExactly(Status.USABLE, Status.WITHDRAWN);
  }

  @Test
  void replayFromTheStart_givesTheSameBytes() {
    List<TestRecord<String, EnrichedArticle>> first = records("1132452");
    List<TestRecord<String, EnrichedArticle>> again = records("1132452");

    assertThat(again).isEqualTo(first);
  }

  private List<TestRecord<String, EnrichedArticle>> records(String steps) {
    open(NOON);
    steps.chars().forEach(step -> send((char) step));
    return enriched.readRecordsToList();
  }
}
