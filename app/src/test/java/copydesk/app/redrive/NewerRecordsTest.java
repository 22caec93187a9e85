package copydesk.app.redrive;

import static copydesk.app.redrive.Letters.bytes;
import static copydesk.app.redrive.Letters.headers;
import static copydesk.app.redrive.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.channel.CloudEvents;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** Letters whose record lies at offset 17 of partition 3. */
final class NewerRecordsTest {
  private final Letter letter = letter(5, "a", bytes("x"), headers("empty"));
  private final NewerRecords newer = new NewerRecords();

  @Test
  void letterIsOvertaken_byWhatCameLaterUnderItsKey() {
    newer.ask(letter);
    assertThat(newer.from()).containsOnlyKeys(3).containsValue(18L);
    assertThat(newer.haveOvertaken(letter)).isFalse();

    newer.take(raw(3, 19, "b"));
    newer.take(raw(2, 19, "a"));
    newer.take(raw(3, 17, "a"));
    newer.take(raw(3, 21, null));
    assertThat(newer.haveOvertaken(letter)).isFalse();

    newer.take(raw(3, 18, "a"));
    assertThat(newer.haveOvertaken(letter)).isTrue();
  }

  @Test
  void recordThatWasSentBack_isNotNewer() {
    ConsumerRecord<byte[], byte[]> back = raw(3, 30, "a");
    back.headers().add(CloudEvents.REDRIVEN, bytes("1"));
    newer.ask(letter);
    newer.take(back);

    assertThat(newer.haveOvertaken(letter)).isFalse();
  }

  @Test
  void letterThatDoesNotSayWhichRecordItWas_isNotLookedFor() {
    Letter item =
        letter(5, "a", bytes("x"), CloudEvents.set(headers("empty"), CloudEvents.ITEM, "true"));
    Letter foreign = letter(5, "a", bytes("x"), new RecordHeaders());
    Letter nameless = letter(5, null, bytes("x"), headers("missing-key"));
    for (Letter one : new Letter[] {item, foreign, nameless}) {
      newer.ask(one);
      assertThat(newer.haveOvertaken(one)).isFalse();
    }

    assertThat(newer.from()).isEmpty();
  }

  private static ConsumerRecord<byte[], byte[]> raw(int partition, long offset, String key) {
    return new ConsumerRecord<>(
        "articles.raw", partition, offset, key == null ? null : bytes(key), bytes("Text."));
  }
}
