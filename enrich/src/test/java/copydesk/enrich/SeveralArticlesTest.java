package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.EnrichedArticle;
import copydesk.records.StatementRecord;
import copydesk.records.Status;
import copydesk.records.Wire;
import copydesk.records.channel.CloudEvents;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** Messages with several articles: each goes its own way, under its own id. */
final class SeveralArticlesTest extends JobUnderTest {
  @Test
  void eachText_isAnArticleOfItsOwn_andThePictureIsNone() {
    RecordHeaders headers = new RecordHeaders();
    CloudEvents.set(headers, CloudEvents.SOURCE, "urn:wire:one");
    CloudEvents.set(headers, CloudEvents.TIME, "2026-11-24T11:00:00Z");
    byte[] message =
        bytes(message(item("urn:one", "Ann: Yes."), picture("urn:p"), item("urn:two", "Ben: No.")));
    raw.pipeInput(new TestRecord<>(bytes("file-7"), message, headers));

    List<TestRecord<String, EnrichedArticle>> records = enriched.readRecordsToList();
    assertThat(records).extracting(TestRecord::key).containsExactly("urn:one", "urn:two");
    assertThat(records)
        .extracting(record -> record.value().text())
        .containsExactly("Ann: Yes.", "Ben: No.");
    EnrichedArticle first = records.get(0).value();
    assertThat(first.id()).isEqualTo("urn:one");
    assertThat(first.source()).isEqualTo("urn:wire:one");
    assertThat(first.received()).isEqualTo("2026-11-24T11:00:00Z");
    assertThat(first.wire().provider()).isEqualTo(new Wire.Provider("urn:one", "1", null));
    assertThat(first.wire().versionCreated()).isEqualTo("2026-11-24T10:05:00Z");
    assertThat(header(records.get(0), CloudEvents.ID)).isEqualTo("urn:one:1");
    assertThat(header(records.get(0), CloudEvents.ORIGIN_TOPIC)).isNull();
    assertThat(statements.readKeyValuesToList()).hasSize(2);
    assertThat(counters).hasToString("3 in = 2 enriched + 0 killed + 1 no-article + 0 dead");
  }

  @Test
  void oneArticle_hasTheRecordsKey() {
    send("my-id", message(picture("urn:p"), item("urn:one", "Ann: Yes.")));

    TestRecord<String, EnrichedArticle> record = enriched.readRecord();
    assertThat(record.key()).isEqualTo("my-id");
    assertThat(record.value().wire().provider().id()).isEqualTo("urn:one");
  }

  @Test
  void revisionsOfOneId_meetHoweverTheyCome() {
    send("urn:one", "Ann: Yes.");
    send("m-1", message(item("urn:one", "Ann: No."), item("urn:two", "Ben: No.")));
    send("m-2", message(item("urn:two", "Ben: Yes."), item("urn:one", "Ann: No.")));
    send("urn:one", message(item("urn:one", "Ann: Perhaps."), item("urn:two", "Ben: Yes.")));

    assertThat(enriched.readRecordsToList())
        .extracting(record -> record.key() + " " + record.value().version())
        .containsExactlyInAnyOrder("urn:one 1", "urn:one 2", "urn:two 1", "urn:two 2", "urn:one 3");
    assertThat(counters.get(EnrichCounter.DUPLICATES)).isEqualTo(2);
    assertThatAllIsCounted();
  }

  @Test
  void itemsWithoutAnId_areNumberedWithinTheirMessage() {
    send("m", message(item("", "Ann: Yes."), item("urn:two", "Ben: No."), item("", "Cid: No.")));

    assertThat(enriched.readRecordsToList())
        .extracting(TestRecord::key)
        .containsExactly("m#1", "urn:two", "m#3");
  }

  @Test
  void canceledItem_isAKill() {
    send("m-1", message(item("urn:one", "Ann: Yes."), item("urn:two", "Ben: No.")));
    send("m-2", message(canceled("urn:one"), canceled("urn:two")));
    send("urn:two", message(item("urn:two", "Ben: As before the kill.")));
    send("urn:two", message(newer("urn:two", "Ben: Again.")));
    send("urn:two", message(canceled("urn:two")));

    List<TestRecord<String, EnrichedArticle>> records = enriched.readRecordsToList();
    assertThat(records.subList(2, 4)).allSatisfy(kill -> assertThat(kill.value()).isNull());
    assertThat(records.get(4).value().version()).isEqualTo(3);
    assertThat(records.get(5).value()).isNull();
    assertThat(statements.readValuesToList())
        .filteredOn(statement -> statement.status() == Status.WITHDRAWN)
        .extracting(StatementRecord::article)
        .containsExactly("urn:one", "urn:two", "urn:two");
    assertThat(counters.get(EnrichCounter.KILLED)).isEqualTo(3);
    assertThat(counters.get(EnrichCounter.OUTDATED)).isEqualTo(1);
  }

  @Test
  void packageAlone_isNeitherArticleNorFailure() {
    send("p", picture("urn:p"));

    assertThat(enriched.isEmpty()).isTrue();
    assertThat(dead.isEmpty()).isTrue();
    assertThat(counters.get(EnrichCounter.NO_ARTICLE)).isOne();
  }

  @Test
  void badItems_areOneLetterWithTheMessage_andTheRestGoesOn() {
    String bad = item("urn:bad", "Bad.").replaceAll("(?s)<contentSet>.*</contentSet>", remote());
    String message = message(bad, bad.replace("urn:bad", "urn:worse"), item("urn:one", "Ann: A."));
    send("m", message);

    TestRecord<byte[], byte[]> letter = dead.readRecord();
    assertThat(letter.value()).isEqualTo(bytes(message));
    assertThat(reason(letter)).isEqualTo("no-text");
    assertThat(dead.isEmpty()).isTrue();
    assertThat(enriched.readRecord().key()).isEqualTo("m");
    assertThat(counters).hasToString("3 in = 1 enriched + 0 killed + 2 dead, no-text 2");
  }

  @Test
  void itemThatCannotBeExtracted_isALetterThatCanBePostedAgain() {
    send("0", "Ann: Before.");
    send("m", message(item("urn:one", "FAIL"), item("urn:two", "Ben: No.")));

    TestRecord<byte[], byte[]> letter = dead.readRecord();
    assertThat(letter.key()).isEqualTo(bytes("urn:one"));
    assertThat(new String(letter.value(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("\"text\":\"FAIL\"", "\"id\":\"urn:one\"");
    assertThat(header(letter, CloudEvents.CONTENT_TYPE)).isEqualTo("application/json");
    assertThat(header(letter, CloudEvents.ORIGIN_TOPIC)).isEqualTo("articles.raw");
    assertThat(header(letter, CloudEvents.ORIGIN_OFFSET)).isEqualTo("1");
    assertThat(header(letter, CloudEvents.ITEM)).isEqualTo("true");
    assertThat(enriched.readRecordsToList())
        .extracting(record -> header(record, CloudEvents.ITEM))
        .containsExactly(null, null);
    assertThat(reason(letter)).isEqualTo("extraction-failed");
    assertThat(counters.sum(EnrichCounter.OUTCOMES)).isEqualTo(counters.get(EnrichCounter.IN));
  }

  @Test
  void itemWhoseIdIsTooLong_isRefused() {
    send("m", message(item("urn:" + "x".repeat(4_096), "Ann: A."), item("urn:two", "Ben: B.")));

    assertThat(reason(dead.readRecord())).isEqualTo("invalid-key");
    assertThat(enriched.readRecord().key()).isEqualTo("urn:two");
  }

  private static String message(String... items) {
    return "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>"
        + String.join("", items)
        + "</itemSet></newsMessage>";
  }

  private static String item(String id, String text) {
    return "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\""
        + id
        + "\" version=\"1\"><itemMeta><versionCreated>2026-11-24T11:05:00+01:00</versionCreated>"
        + "</itemMeta><contentSet><inlineXML><p>"
        + text
        + "</p></inlineXML></contentSet></newsItem>";
  }

  private static String newer(String id, String text) {
    return item(id, text).replace("version=\"1\"", "version=\"2\"");
  }

  private static String canceled(String id) {
    return "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\""
        + id
        + "\"><itemMeta><pubStatus qcode=\"stat:canceled\"/></itemMeta></newsItem>";
  }

  private static String picture(String id) {
    return "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\""
        + id
        + "\"><itemMeta><itemClass qcode=\"ninat:picture\"/></itemMeta></newsItem>";
  }

  private static String remote() {
    return "<contentSet><remoteContent href=\"https://wire.example/1\"/></contentSet>";
  }
}
