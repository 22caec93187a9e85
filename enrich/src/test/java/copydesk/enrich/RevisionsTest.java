package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.EnrichedArticle;
import copydesk.records.StatementRecord;
import copydesk.records.Status;
import copydesk.records.channel.CloudEvents;
import copydesk.records.text.TextSha256;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a second and a third record under one id do: revisions, repetitions, kills. */
final class RevisionsTest extends JobUnderTest {
  @Test
  void sameTextAgain_isADuplicate() {
    send("a", "Ann: Yes.");
    send("a", "Ann: Yes.");

    assertThat(enriched.readValuesToList()).hasSize(1);
    assertThat(statements.readValuesToList()).hasSize(1);
    assertThat(counters).hasToString("2 in = 1 enriched + 0 killed + 1 duplicates + 0 dead");
  }

  @Test
  void anotherText_isTheNextRevisionAndWithdrawsWhatItDropped() {
    send("a", "2026-01-01\nAnn: Yes.\nBen: No.");
    send("a", "2026-01-02\nAnn: Yes.\nCid: Perhaps.");

    List<TestRecord<String, EnrichedArticle>> records = enriched.readRecordsToList();
    assertThat(records).extracting(r -> r.value().version()).containsExactly(1, 2);
    assertThat(header(records.get(1), CloudEvents.FORMERLY_FILED)).isEqualTo("2026/01/01");
    assertThat(statements.readValuesToList())
        .extracting(s -> s.status().code() + " " + s.speakerKey() + " " + s.version())
        .containsExactly(
            "usable person/ann 1",
            "usable person/ben 1",
            "withdrawn person/ben 1",
            "usable person/ann 2",
            "usable person/cid 2");
  }

  @Test
  void kill_leavesATombstoneAndWithdrawsTheStatements() {
    send("a", "2026-01-01\nAnn: Yes.");
    kill("a");
    send("a", "2026-01-01\nAnn: Yes, after all.");

    List<TestRecord<String, EnrichedArticle>> records = enriched.readRecordsToList();
    assertThat(records.get(1).value()).isNull();
    assertThat(header(records.get(1), CloudEvents.FORMERLY_FILED)).isEqualTo("2026/01/01");
    assertThat(records.get(2).value().version()).isEqualTo(3);
    assertThat(statements.readValuesToList())
        .extracting(StatementRecord::status)
        .containsExactly(Status.USABLE, Status.WITHDRAWN, Status.USABLE);
    assertThat(counters.get(EnrichCounter.KILLED)).isEqualTo(1);
  }

  @Test
  void killOfAnUnknownArticle_isATombstone() {
    kill("never-seen");

    assertThat(enriched.readRecord().value()).isNull();
    assertThat(dead.isEmpty()).isTrue();
    assertThat(revisions().get("never-seen")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two banks\r\n\r\nAnn: All is well.\r\n",
        "Two banks\r\rAnn: All is well.\r",
        "Two banks\u0085\u0085Ann: All is well.\u0085",
        "Two banks\u2028\u2029Ann: All is well.",
        "Two banks  \n\t\nAnn: All is well. \n\n\n",
        "  Two banks\n\n\n\n    Ann: All  is\u00A0well.",
        "Two banks\n\nAnn: All\nis well."
      })
  void otherLineEndsAndBlanks_areNoNewVersion(String again) {
    send("a", "Two banks\n\nAnn: All is well.\n");
    send("a", again);

    assertThat(enriched.readValuesToList()).hasSize(1);
    assertThat(counters.get(EnrichCounter.DUPLICATES)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Twobanks", "Two banks.", "two banks", "Two\u200B banks", "banks Two"})
  void otherWordsOrMarks_areANewVersion(String again) {
    send("a", "Two banks");
    send("a", again);

    assertThat(enriched.readValuesToList())
        .extracting(EnrichedArticle::version)
        .containsExactly(1, 2);
  }

  @Test
  void textThatComesBackAfterAKill_isANewVersion() {
    send("a", "Ann: Yes.");
    kill("a");
    kill("a");
    send("a", "Ann: Yes.");

    assertThat(enriched.readValuesToList())
        .extracting(article -> article == null ? "killed" : "version " + article.version())
        .containsExactly("version 1", "killed", "killed", "version 4");
  }

  @Test
  void storeOfAnEarlierBuild_knowsTheExactText() {
    keptByAnEarlierBuild("a", "\"" + TextSha256.of("Two banks\n") + "\"");
    send("a", "Two banks\n");
    send("a", "Two  banks");

    assertThat(enriched.isEmpty()).isTrue();
    assertThat(counters.get(EnrichCounter.DUPLICATES)).isEqualTo(2);
  }

  @Test
  void storeOfAnEarlierBuild_costsOneVersionWhereTheBlanksDiffer() {
    keptByAnEarlierBuild("a", "\"" + TextSha256.of("Two banks\n") + "\"");
    send("a", "Two  banks");
    send("a", "Two banks\n");

    List<TestRecord<String, EnrichedArticle>> records = enriched.readRecordsToList();
    assertThat(records).extracting(r -> r.value().version()).containsExactly(5);
    assertThat(header(records.get(0), CloudEvents.FORMERLY_FILED)).isEqualTo("2021/07/09");
  }

  @Test
  void killKeptByAnEarlierBuild_isFollowedByTheNextVersion() {
    keptByAnEarlierBuild("a", "null");
    send("a", "Two banks");

    assertThat(enriched.readValue().version()).isEqualTo(5);
  }

  private void keptByAnEarlierBuild(String id, String textSha256) {
    String json =
        "{\"version\":4,\"textSha256\":"
            + textSha256
            + ",\"folders\":[\"2021/07/09\"],\"statements\":[]}";
    revisions().put(id, bytes(json));
  }
}
