package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.channel.CloudEvents;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** The breaker in the job: which articles it hears of, from which step. */
final class DeadLettersInARowTest extends JobUnderTest {
  private final List<String> lines = new ArrayList<>();
  private final Breaker breaker = new Breaker(4, lines::add);

  @Override
  Breaker breaker() {
    return breaker;
  }

  @Test
  void lettersOfOneReason_stopTheJob() {
    send("1", "");
    send("2", "FAIL");
    send("3", "FAIL");
    send("4", "FAIL");
    send("5", "SWELL 16900000"); // fails at filing, with another reason
    send("6", "FAIL");
    send("7", "Ann: Yes.");
    send("8", "FAIL");
    breaker.committed();
    assertThat(lines).isEmpty();

    for (int i = 0; i < 3; i++) {
      send("fail-" + i, i == 1 ? "20xx is no date" : "FAIL"); // of two steps, one reason
    }
    breaker.committed();
    assertThat(lines)
        .singleElement()
        .asString()
        .startsWith("enrich stopped: 4 dead letters in a row are extraction-failed, the last: ");
  }

  @Test
  void duplicatesAndKills_neitherCountNorEndTheRow() {
    send("a", "Ann: Yes.");
    send("1", "");
    send("2", "");
    send("a", "Ann: Yes.");
    kill("a");
    send("3", "");
    breaker.committed();
    assertThat(lines).isEmpty();

    send("4", "");
    breaker.committed();
    assertThat(lines).hasSize(1);
  }

  @Test
  void letterOfARecordThatWasSentBack_doesNotCount() {
    for (int i = 0; i < 9; i++) {
      RecordHeaders headers = new RecordHeaders();
      CloudEvents.set(headers, CloudEvents.REDRIVEN, "1");
      raw.pipeInput(new TestRecord<>(bytes("x"), bytes(""), headers));
    }
    breaker.committed();

    assertThat(lines).isEmpty();
    assertThat(dead.readRecordsToList())
        .hasSize(9)
        .allSatisfy(letter -> assertThat(header(letter, CloudEvents.REDRIVEN)).isEqualTo("1"));
  }

  @Test
  void thatARecordWasSentBack_isNotSaidOfWhatCameOfIt() {
    RecordHeaders headers = new RecordHeaders();
    CloudEvents.set(headers, CloudEvents.REDRIVEN, "2");
    raw.pipeInput(new TestRecord<>(bytes("a"), bytes("Ann: Yes."), headers));

    assertThat(header(enriched.readRecord(), CloudEvents.REDRIVEN)).isNull();
    assertThat(header(statements.readRecord(), CloudEvents.REDRIVEN)).isNull();
  }
}
