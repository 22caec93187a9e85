package copydesk.app.redrive;

import static copydesk.app.redrive.Letters.NOON;
import static copydesk.app.redrive.Letters.bytes;
import static copydesk.app.redrive.Letters.headers;
import static copydesk.app.redrive.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.stage.StageFailureException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

final class SentBeforeTest {
  private final Letter letter = letter(5, "a", bytes("x"), headers("empty"));
  private final SentBefore before = new SentBefore("id-of-the-channel");

  @Test
  void note_isKnownToTheNextRedrive() {
    before.take(record("1:5", before.next(letter, NOON).toBytes()));

    assertThat(before.of(letter).times()).isOne();
    assertThat(before.of(letter).last()).isEqualTo("2026-11-28T12:00:00Z");
    assertThat(before.next(letter, NOON).times()).isEqualTo(2);
    assertThat(before.of(letter(6, "a", bytes("x"), headers("empty"))).times()).isZero();
  }

  @Test
  void noteOfAChannelThatWasDeleted_doesNotCountForTheNewOne() {
    byte[] old = new SentBefore("another").next(letter, NOON).toBytes();
    before.take(record("1:5", old));

    assertThat(before.of(letter).times()).isZero();
    assertThat(before.next(letter, NOON).times()).isOne();
  }

  @Test
  void noteThatWasTakenBack_isNone() {
    before.take(record("1:5", before.next(letter, NOON).toBytes()));
    before.take(record("1:5", null));

    assertThat(before.of(letter).times()).isZero();
  }

  @Test
  void recordThatIsNoNote_isRefusedAloud() {
    assertThatThrownBy(() -> before.take(record("1:5", bytes("no JSON"))))
        .isInstanceOf(StageFailureException.class)
        .hasMessageStartingWith("articles.redriven, offset 8: the record under 1:5 is no note");
  }

  private static ConsumerRecord<byte[], byte[]> record(String key, byte[] value) {
    return new ConsumerRecord<>("articles.redriven", 0, 8, bytes(key), value);
  }
}
