package copydesk.app.redrive;

import static copydesk.app.redrive.Letters.bytes;
import static copydesk.app.redrive.Letters.headers;
import static copydesk.app.redrive.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.channel.CloudEvents;
import java.util.Arrays;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LetterTest {
  @Test
  void recordThatGoesBack_isTheOneThatCame_withACount() {
    ProducerRecord<byte[], byte[]> back =
        letter(5, "a", bytes("Text."), headers("empty")).again(0, 6);

    assertThat(back.topic()).isEqualTo("articles.raw");
    assertThat(back.partition()).isEqualTo(3);
    assertThat(back.timestamp()).as("when it is sent").isNull();
    assertThat(back.key()).isEqualTo(bytes("a"));
    assertThat(back.value()).isEqualTo(bytes("Text."));
    assertThat(names(back)).containsExactly("x-desk", "content-type", "copydesk-redriven");
    assertThat(CloudEvents.get(back.headers(), CloudEvents.REDRIVEN)).isEqualTo("1");
  }

  @Test
  void headersAreNeverDoubled_howeverOftenItGoesBack() {
    Headers headers = headers("empty");
    for (int i = 1; i < 5; i++) {
      ProducerRecord<byte[], byte[]> back = letter(5, "a", bytes(""), headers).again(0, 6);
      assertThat(names(back)).containsExactly("x-desk", "content-type", "copydesk-redriven");
      assertThat(CloudEvents.get(back.headers(), CloudEvents.REDRIVEN)).isEqualTo("" + i);
      headers = new RecordHeaders(back.headers().toArray()); // as enrich writes the next letter
      CloudEvents.set(headers, CloudEvents.REASON, "empty");
    }
  }

  @Test
  void letterThatIsSentOnceMore_countsBothWays() {
    Letter letter = letter("a", "2");

    assertThat(letter.failures()).isEqualTo(3);
    assertThat(CloudEvents.get(letter.again(4, 6).headers(), CloudEvents.REDRIVEN)).isEqualTo("7");
  }

  @ParameterizedTest
  @CsvSource({"-1,1", "x,1", "'',1", "99999999999999999999,1", "4000000000,2147483648", "07,8"})
  void countThatIsNone_isNoReasonToFail(String count, long failures) {
    assertThat(letter("a", count).failures()).isEqualTo(failures);
  }

  @Test
  void itemOfAMessage_goesToThePartitionOfItsId() {
    Headers headers = CloudEvents.set(headers("empty"), CloudEvents.ITEM, "true");

    ProducerRecord<byte[], byte[]> back = letter(5, "a", bytes("{}"), headers).again(0, 6);

    assertThat(back.partition()).isNull();
    assertThat(names(back)).doesNotContain(CloudEvents.ITEM);
  }

  @ParameterizedTest
  @CsvSource({"other.topic,3", "articles.raw,6", "articles.raw,-1", "articles.raw,x"})
  void partitionThatIsNotThere_isNotAskedFor(String channel, String partition) {
    Headers headers = headers("empty");
    CloudEvents.set(headers, CloudEvents.ORIGIN_TOPIC, channel);
    CloudEvents.set(headers, CloudEvents.ORIGIN_PARTITION, partition);

    assertThat(letter(5, "a", bytes(""), headers).again(0, 6).partition()).isNull();
  }

  @Test
  void killThatFailed_isNotALetterWithoutBytes() {
    Headers kill = headers("invalid-key");
    Headers large = CloudEvents.set(headers("too-large"), CloudEvents.NOT_REPEATED, "16777217");

    assertThat(letter(5, "a", null, kill).hasBytes()).isTrue();
    assertThat(letter(5, "a", null, kill).again(0, 6).value()).isNull();
    assertThat(letter(5, null, null, large).hasBytes()).isFalse();
    assertThat(letter(5, "a", null, large).hasBytes()).isFalse();
    assertThat(letter(5, null, null, kill).hasBytes()).as("of an older build").isFalse();
    assertThat(letter(5, null, bytes("x"), headers("missing-key")).hasBytes()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CloudEvents.REASON,
        CloudEvents.STAGE,
        CloudEvents.ORIGIN_TOPIC,
        CloudEvents.ORIGIN_PARTITION,
        CloudEvents.ORIGIN_OFFSET
      })
  void nullValueThatIsNotTheLetterOfAKill_hasNoBytes(String missing) {
    assertThat(letter(5, "a", null, headers("invalid-key").remove(missing)).hasBytes()).isFalse();
    assertThat(letter(5, "a", null, new RecordHeaders()).hasBytes()).isFalse();
    Headers elsewhere = CloudEvents.set(headers("empty"), CloudEvents.ORIGIN_TOPIC, "other.topic");
    assertThat(letter(5, "a", null, elsewhere).hasBytes()).isFalse();
  }

  @Test
  void recordThatIsNoLetter_saysWhatItHas() {
    Letter letter = letter(5, "a", bytes("x"), new RecordHeaders());

    assertThat(letter.reason()).isNull();
    assertThat(letter.origin()).isNull();
    assertThat(letter.failures()).isOne();
    assertThat(letter.place()).isEqualTo("1:5");
    assertThat(letter.again(0, 6).partition()).isNull();
  }

  private static java.util.List<String> names(ProducerRecord<?, ?> record) {
    return Arrays.stream(record.headers().toArray()).map(Header::key).toList();
  }
}
