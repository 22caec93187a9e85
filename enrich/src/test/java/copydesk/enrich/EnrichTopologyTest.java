package copydesk.enrich;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.EnrichedArticle;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import copydesk.records.channel.DeadReason;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

final class EnrichTopologyTest extends JobUnderTest {
  @Test
  void plainBytesWithoutHeaders_areEnriched() {
    send("my-id", "Ann: All well.");

    TestRecord<String, EnrichedArticle> record = enriched.readRecord();
    assertThat(record.key()).isEqualTo("my-id");
    assertThat(record.value().version()).isEqualTo(1);
    assertThat(record.value().text()).isEqualTo("Ann: All well.");
    assertThat(record.value().source()).isNull();
    assertThat(record.value().received()).isNull();
    assertThat(CloudEvents.get(record.headers(), CloudEvents.TYPE))
        .isEqualTo(CloudEvents.ENRICHED_TYPE);
    assertThat(CloudEvents.get(record.headers(), CloudEvents.ID)).isEqualTo("my-id:1");
    assertThat(CloudEvents.get(record.headers(), CloudEvents.CONTENT_TYPE))
        .isEqualTo("application/json");
    assertThat(CloudEvents.get(record.headers(), CloudEvents.FORMERLY_FILED)).isNull();
  }

  @Test
  void headersOfTheRawRecord_sayWhereAndWhen() {
    RecordHeaders headers = new RecordHeaders();
    CloudEvents.set(headers, CloudEvents.SOURCE, "urn:wire:one");
    CloudEvents.set(headers, CloudEvents.TIME, "2026-03-01T02:00:00+03:00");
    raw.pipeInput(new TestRecord<>(bytes("a"), bytes("Ann: Yes."), headers));

    TestRecord<String, EnrichedArticle> record = enriched.readRecord();
    assertThat(record.value().source()).isEqualTo("urn:wire:one");
    assertThat(record.value().received()).isEqualTo("2026-02-28T23:00:00Z");
    assertThat(CloudEvents.get(record.headers(), CloudEvents.SOURCE)).isEqualTo("urn:wire:one");
  }

  @Test
  void statements_areKeyedByTheirSpeaker() {
    send("a", "Ann Lee: Yes.\nan official: No.\n: Maybe.");

    assertThat(statements.readKeyValuesToList())
        .extracting(s -> s.key, s -> s.value.statement().text())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("person/ann-lee", "Yes."),
            org.assertj.core.groups.Tuple.tuple("unnamed/an-official", "No."),
            org.assertj.core.groups.Tuple.tuple("unattributed", "Maybe."));
    assertThat(counters.get(EnrichCounter.STATEMENTS)).isEqualTo(3);
  }

  @Test
  void poison_isSetAsideAndTheStreamGoesOn() {
    send("1", "Ann: Good.");
    send("2", "");
    raw.pipeInput(bytes("3"), new byte[] {0, 1, 2, 3, 0, 1, 2, 3});
    send("4", "FAIL");
    raw.pipeInput(null, bytes("Ann: Who?"));
    raw.pipeInput(new byte[] {(byte) 0xFF}, bytes("Ann: What?"));
    send("5", "Ann: Good again.");

    assertThat(enriched.readKeyValuesToList()).extracting(r -> r.key).containsExactly("1", "5");
    assertThat(dead.readRecordsToList())
        .extracting(letter -> CloudEvents.get(letter.headers(), CloudEvents.REASON))
        .containsExactly("empty", "not-text", "extraction-failed", "missing-key", "invalid-key");
    assertThat(counters.get(EnrichCounter.IN)).isEqualTo(7);
    assertThat(counters.get(EnrichCounter.ENRICHED)).isEqualTo(2);
    assertThat(counters.get(EnrichCounter.DEAD)).isEqualTo(5);
    assertThat(counters.get(EnrichCounter.DEAD, DeadReason.EXTRACTION_FAILED.code())).isEqualTo(1);
    assertThat(counters)
        .hasToString(
            "7 in = 2 enriched + 0 killed + 5 dead, missing-key 1, invalid-key 1, empty 1,"
                + " not-text 1, extraction-failed 1");
  }

  @Test
  void deadLetter_hasOriginalBytesOriginStageAndReason() {
    RecordHeaders headers = new RecordHeaders();
    CloudEvents.set(headers, CloudEvents.SOURCE, "urn:wire:one");
    send("0", "Ann: Before.");
    raw.pipeInput(new TestRecord<>(bytes("x"), bytes("FAIL \u00e9"), headers));

    TestRecord<byte[], byte[]> letter = dead.readRecord();
    assertThat(letter.key()).isEqualTo(bytes("x"));
    assertThat(letter.value()).isEqualTo(bytes("FAIL \u00e9"));
    assertThat(header(letter, CloudEvents.ORIGIN_TOPIC)).isEqualTo("articles.raw");
    assertThat(header(letter, CloudEvents.ORIGIN_PARTITION)).isEqualTo("0");
    assertThat(header(letter, CloudEvents.ORIGIN_OFFSET)).isEqualTo("1");
    assertThat(header(letter, CloudEvents.STAGE)).isEqualTo("extract");
    assertThat(header(letter, CloudEvents.MESSAGE)).contains("asked to fail");
    assertThat(header(letter, CloudEvents.SOURCE)).isEqualTo("urn:wire:one");
  }

  @Test
  void poisonTest_theSecondGoodOneArrivesAndEveryCounterIsExact() {
    send("good-1", "Ann: Good.");
    send("empty", "");
    sendAs("malformed", new byte[] {'a', (byte) 0xC3}, "text/plain; charset=UTF-8");
    send("good-2", "Ann: Good.\nBen: Again.");

    assertThat(enriched.readKeyValuesToList())
        .extracting(r -> r.key)
        .containsExactly("good-1", "good-2");
    assertThat(dead.readRecordsToList())
        .extracting(letter -> new String(letter.key(), UTF_8) + " " + reason(letter))
        .containsExactly("empty empty", "malformed undecodable");
    assertThat(counters)
        .hasToString("4 in = 2 enriched + 0 killed + 2 dead, empty 1, undecodable 1");
    assertThat(counters.get(EnrichCounter.STATEMENTS)).isEqualTo(3);
  }

  @Test
  void contentType_saysHowToDecode() {
    sendAs("1", "Ann: caf\u00e9".getBytes(ISO_8859_1), "text/plain; charset=ISO-8859-1");
    sendAs("2", "Ann: caf\u00e9".getBytes(UTF_16LE), "Text/Plain;Charset=\"utf-16le\"");
    sendAs("3", "Ann: caf\u00e9".getBytes(ISO_8859_1), null);
    sendAs("4", "Ann: caf\u00e9".getBytes(ISO_8859_1), "text/plain; charset=UTF-8");
    sendAs("5", bytes("{}"), "application/json");
    sendAs("6", bytes("Ann: hm"), "text/plain; charset=klingon");
    sendAs("7", bytes("Ann: hm"), "application/octet-stream");
    sendAs("8", bytes("{\"text\": \"Ann: yes\"}"), "application/json");

    assertThat(enriched.readValuesToList())
        .extracting(EnrichedArticle::text)
        .containsExactly("Ann: caf\u00e9", "Ann: caf\u00e9", "Ann: caf\u00e9", "Ann: yes");
    assertThat(dead.readRecordsToList())
        .extracting(letter -> header(letter, CloudEvents.REASON))
        .containsExactly(
            "undecodable", "unsupported-content-type", "unsupported-content-type", "not-text");
  }

  @Test
  void tooLargeAnArticle_isSetAside() {
    raw.pipeInput(bytes("big"), bytes("a".repeat(Channels.MAX_ARTICLE_BYTES + 1)));

    assertThat(header(dead.readRecord(), CloudEvents.REASON)).isEqualTo("too-large");
  }

  @Test
  void tooLargeARecord_isSetAsideBeforeKafkaRefusesIt() {
    send("big", "SWELL " + Channels.MAX_RECORD_BYTES);

    assertThat(header(dead.readRecord(), CloudEvents.REASON)).isEqualTo("record-too-large");
    assertThat(enriched.isEmpty()).isTrue();
    assertThat(statements.isEmpty()).isTrue();
  }

  @Test
  void statementsTooLargeToRemember_areSetAside() {
    send("big", "SWELL 200000\n" + "Ann: Yes.\n".repeat(90));
    send("good", "Ann: Yes.");

    assertThat(reason(dead.readRecord())).isEqualTo("record-too-large");
    assertThat(enriched.readRecord().key()).isEqualTo("good");
  }

  @Test
  void recordThatCannotBeFiled_isSetAside() {
    send("a", "20xx is no date");

    TestRecord<byte[], byte[]> letter = dead.readRecord();
    assertThat(reason(letter)).isEqualTo("extraction-failed");
    assertThat(header(letter, CloudEvents.STAGE)).isEqualTo("file");
    assertThat(enriched.isEmpty()).isTrue();
  }

  @Test
  void blankText_isEmpty() {
    send("a", " \n\n");
    sendAs("b", "\uFEFF".getBytes(UTF_8), null);

    assertThat(dead.readRecordsToList())
        .extracting(r -> reason(r))
        .containsExactly("empty", "empty");
  }

  @Test
  void halfASurrogatePair_isUndecodable() {
    byte[] half = {'a', (byte) 0xED, (byte) 0xA0, (byte) 0xBD};
    sendAs("a", half, "text/plain; charset=CESU-8");

    assertThat(reason(dead.readRecord())).isEqualTo("undecodable");
  }

  @Test
  void keyThatIsNoId_isSetAside() {
    raw.pipeInput(bytes(" "), bytes("Ann: Yes."));
    raw.pipeInput(bytes("k".repeat(Channels.MAX_ID_BYTES + 1)), bytes("Ann: Yes."));
    raw.pipeInput(bytes("k".repeat(Channels.MAX_ID_BYTES)), bytes("Ann: Yes."));

    assertThat(dead.readRecordsToList())
        .extracting(r -> reason(r))
        .containsExactly("invalid-key", "invalid-key");
    assertThat(enriched.readRecordsToList()).hasSize(1);
  }

  @Test
  void headersThatEveryRecordWouldCarry_areBounded() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("x", new byte[Channels.MAX_HEADER_BYTES]);
    raw.pipeInput(new TestRecord<>(bytes("a"), bytes("Ann: Yes."), headers));

    TestRecord<byte[], byte[]> letter = dead.readRecord();
    assertThat(reason(letter)).isEqualTo("too-large");
    assertThat(letter.headers().lastHeader("x").value()).hasSize(Channels.MAX_HEADER_BYTES);
  }

  @Test
  void headerThatSaysThatARecordWasSentBack_makesItNotTooLarge() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("x", new byte[Channels.MAX_HEADER_BYTES - 1]);
    headers.add(CloudEvents.REDRIVEN, bytes("12"));
    raw.pipeInput(new TestRecord<>(bytes("a"), bytes("Ann: Yes."), headers));
    headers.add(CloudEvents.REDRIVEN, new byte[64]);
    raw.pipeInput(new TestRecord<>(bytes("b"), bytes("Ann: Yes."), headers));

    assertThat(enriched.readRecord().key()).isEqualTo("a");
    assertThat(reason(dead.readRecord())).isEqualTo("too-large");
  }

  @Test
  void killThatFails_isTellableFromALetterWithoutBytes() {
    raw.pipeInput(bytes(" "), (byte[]) null);

    TestRecord<byte[], byte[]> letter = dead.readRecord();
    assertThat(reason(letter)).isEqualTo("invalid-key");
    assertThat(letter.value()).isNull();
    assertThat(header(letter, CloudEvents.NOT_REPEATED)).isNull();
  }

  @Test
  void recordTooLargeForALetter_staysAtItsOrigin() {
    raw.pipeInput(bytes("a"), new byte[Channels.MAX_RECORD_BYTES]);

    TestRecord<byte[], byte[]> letter = dead.readRecord();
    assertThat(reason(letter)).isEqualTo("too-large");
    assertThat(letter.value()).isNull();
    assertThat(header(letter, CloudEvents.ORIGIN_OFFSET)).isEqualTo("0");
    assertThat(header(letter, CloudEvents.MESSAGE)).contains("16777217 bytes", "at its origin");
    assertThat(header(letter, CloudEvents.NOT_REPEATED)).isEqualTo("16777217");
  }

  @Test
  void longMessage_isCut() {
    sendAs("a", bytes("Ann: Yes."), "text/" + "x".repeat(5_000));

    assertThat(header(dead.readRecord(), CloudEvents.MESSAGE)).hasSizeLessThan(1_100).endsWith("…");
  }
}
