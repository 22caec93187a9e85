package copydesk.app.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

final class RecordKeyTest {
  @Test
  void key_isReadAsUtf8() {
    assertThat(RecordKey.text(record("person/zoé".getBytes(UTF_8)), "none"))
        .isEqualTo("person/zoé");
    assertThat(RecordKey.text(record(new byte[0]), "none")).isEmpty();
  }

  @Test
  void recordWithoutAKey_hasWhatStandsForIt() {
    assertThat(RecordKey.text(record(null), "none")).isEqualTo("none");
    assertThat(RecordKey.text(record(null), null)).isNull();
  }

  private static ConsumerRecord<byte[], byte[]> record(byte[] key) {
    return new ConsumerRecord<>("statements", 0, 0, key, new byte[0]);
  }
}
