package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.EnrichedArticle;
import copydesk.records.channel.CloudEvents;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** Copies of an article under other ids, and articles that say which one they continue. */
final class StoriesTest extends JobUnderTest {
  /** Forty lines that have little in common with those of another number. */
  private static String lines(int number) {
    return IntStream.range(0, 40)
        .mapToObj(i -> "Line " + i * number + " of Story" + number + " tells " + (i + number * 77))
        .collect(Collectors.joining("\n"));
  }

  private static String json(String text) {
    return "{'text': '" + text.replace("\n", "\\n") + "'}";
  }

  private void sendAt(String time, String id, int number, String more) {
    sendAt("2026-11-24T" + time + "Z", id, json(lines(number) + more));
  }

  @Test
  void copy_isFiledAgainWithItsStory() {
    sendAt("10:00:00", "original", 1, "\nAnn: Yes.");
    sendAt("10:05:00", "another", 2, "");
    sendAt("10:10:00", "copy", 1, "\nBen: No.");

    List<TestRecord<String, EnrichedArticle>> records = enriched.readRecordsToList();
    assertThat(records)
        .extracting(r -> r.key() + " " + r.value().version() + " " + r.value().storyId())
        .containsExactly("original 1 null", "another 1 null", "copy 1 null", "copy 1 original");
    assertThat(header(records.get(3), CloudEvents.FILED_AGAIN)).isEqualTo("story");
    assertThat(header(records.get(2), CloudEvents.FILED_AGAIN)).isNull();
    assertThat(header(records.get(3), CloudEvents.TIME)).isEqualTo("2026-11-24T10:10:00Z");
    assertThat(statements.readRecordsToList()).as("none is repeated").hasSize(2);
    assertThat(counters.get(EnrichCounter.JOINED)).isEqualTo(1);
    assertThat(counters.get(EnrichCounter.ENRICHED)).isEqualTo(3);
    assertThatAllIsCounted();
  }

  @Test
  void anyOrderOfArrival_leavesTheSameRecords() {
    sendAt("10:00:00", "a", 1, "\nAnn: Yes.");
    sendAt("10:05:00", "b", 1, "");
    sendAt("10:10:00", "c", 1, "\nBen: No.");
    Map<String, String> inOrder = standing();
    assertThat(inOrder.get("b")).contains("\"storyId\":\"a\"");

    open(NOON);
    sendAt("10:10:00", "c", 1, "\nBen: No.");
    sendAt("10:05:00", "b", 1, "");
    sendAt("10:00:00", "a", 1, "\nAnn: Yes.");
    assertThat(standing()).isEqualTo(inOrder);
  }

  @Test
  void laterVersions_keepTheStory_andTheStandingOneIsFiledAgain() {
    sendAt("10:00:00", "a", 1, "");
    sendAt("10:05:00", "b", 1, "");
    sendAt("10:06:00", "b", 2, "");

    assertThat(enriched.readValuesToList())
        .extracting(article -> article.version() + " " + article.storyId())
        .containsExactly("1 null", "1 null", "1 a", "2 a");
  }

  @Test
  void change_isThatOfTheVersion_whenItIsFiledAgain() {
    sendAt("10:05:00", "b", 1, "\nAnn: Yes.");
    sendAt("10:06:00", "b", 1, "\nAnn: No.");
    enriched.readRecordsToList();
    sendAt("10:00:00", "a", 1, "");

    EnrichedArticle again =
        enriched.readValuesToList().stream()
            .filter(r -> r.id().equals("b"))
            .findAny()
            .orElseThrow();
    assertThat(again.storyId()).isEqualTo("a");
    assertThat(again.version()).isEqualTo(2);
    assertThat(again.change().added()).hasSize(1);
    assertThat(again.change().withdrawn()).hasSize(1);
  }

  @Test
  void copyOfACorrection_belongsToTheStory() {
    sendAt("10:00:00", "a", 1, "");
    sendAt("10:05:00", "a", 2, "");
    sendAt("10:10:00", "b", 2, "\nBen: No.");

    assertThat(standing().get("b")).contains("\"storyId\":\"a\"");
  }

  @Test
  void correction_isNoCopyOfWhatItCorrects() {
    sendAt("10:00:00", "a", 1, "\nAnn: 26 percent.");
    sendAt("10:05:00", "a", 1, "\nAnn: 62 percent.");
    sendAt("10:10:00", "b", 1, "\nAnn: 62 percent.");

    assertThat(enriched.readRecordsToList())
        .extracting(r -> r.key() + " " + r.value().version() + " " + r.value().storyId())
        .containsExactly("a 1 null", "a 2 null", "b 1 null", "b 1 a");
  }

  @Test
  void killedArticle_isNotFiledAgain() {
    sendAt("10:05:00", "b", 1, "");
    kill("b");
    sendAt("10:00:00", "a", 1, "");

    assertThat(enriched.readRecordsToList())
        .extracting(TestRecord::key)
        .containsExactly("b", "b", "a");
    sendAt("10:20:00", "b", 1, "\nIt is back.");
    assertThat(standing().get("b")).contains("\"storyId\":\"a\"");
  }

  @Test
  void updateUnderAnotherId_joinsTheStoryThatItNames() {
    sendAt("2026-11-24T10:00:00Z", "first", "{'text': 'Short.'}");
    sendAt(
        "2026-11-24T11:00:00Z",
        "second",
        "{'text': 'Also short.', 'links': [{'rel': 'irel:seeAlso', 'id': 'x'},"
            + " {'rel': 'irel:evolvedFrom', 'id': 'first'}]}");
    sendAt(
        "2026-11-24T12:00:00Z",
        "third",
        "{'text': 'Short, too.', 'links': [{'rel': 'rewrite_of', 'id': 'second'}]}");

    Map<String, String> standing = standing();
    assertThat(standing.get("first")).doesNotContain("storyId");
    assertThat(standing.get("second")).contains("\"storyId\":\"first\"");
    assertThat(standing.get("third")).contains("\"storyId\":\"first\"");
  }

  @Test
  void withheldArticle_isComparedOnceItIsUsable() {
    sendAt("10:00:00", "a", 1, "");
    String withheld = json(lines(1)).replace("}", ", 'status': 'withheld'}");
    sendAt("2026-11-24T10:05:00Z", "b", withheld);
    assertThat(standing().get("b")).doesNotContain("storyId");

    sendAt("10:06:00", "b", 1, "");
    assertThat(standing().get("b")).contains("\"storyId\":\"a\"");
  }

  @Test
  void veryLongText_hasNoStory() {
    sendAt("10:00:00", "a", 1, "\n" + "x ".repeat(Standing.LONGEST_TEXT));
    sendAt("10:05:00", "b", 1, "\n" + "x ".repeat(Standing.LONGEST_TEXT));

    assertThat(enriched.readRecordsToList()).hasSize(2);
  }

  @Test
  void whatIsNoRecord_onTheChannelsWithin_isPassedOver() {
    broken();
    sendAt("10:00:00", "a", 1, "");
    sendAt("10:05:00", "b", 1, "");

    assertThat(standing().get("b")).contains("\"storyId\":\"a\"");
  }
}
