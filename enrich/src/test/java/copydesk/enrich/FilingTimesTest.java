package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.enrich.Copy.Draft;
import copydesk.records.channel.CloudEvents;
import copydesk.stage.Latency;
import java.util.Arrays;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

final class FilingTimesTest {
  private static final long NOW = 1_000_000;

  private final Latency latency = new Latency();
  private final FilingTimes times = new FilingTimes(latency, () -> NOW);

  @Test
  void article_countsOnceItsTransactionIsCommitted() {
    for (int i = 0; i < 100; i++) {
      times.filed(draft(NOW - 10, null, null));
    }
    assertThat(counted()).isZero();
    times.committed();
    assertThat(counted()).isEqualTo(100);
    assertThat(latency.sum()).isEqualTo(1_000);
    times.committed();
    assertThat(counted()).isEqualTo(100);
  }

  @Test
  void whatWasAborted_doesNotCount() {
    times.filed(draft(NOW - 10, null, null));
    times.aborted();
    times.committed();
    assertThat(counted()).isZero();
  }

  @Test
  void recordsOwnWord_countsBeforeItsTimestamp() {
    times.filed(draft(NOW, "1970-01-01T00:16:30Z", null));
    times.committed();
    assertThat(latency.sum()).isEqualTo(10_000);
  }

  @Test
  void whatSomebodyHeldBack_doesNotCount() {
    times.filed(draft(NOW - 10, null, "1"));
    times.filed(Draft.released(draft(NOW - 10, null, null).raw(), null));
    times.committed();
    assertThat(counted()).isZero();
  }

  private long counted() {
    return Arrays.stream(latency.counts()).sum();
  }

  private static Draft draft(long timestamp, String received, String redriven) {
    Headers headers = new RecordHeaders();
    CloudEvents.set(headers, CloudEvents.TIME, received);
    CloudEvents.set(headers, CloudEvents.REDRIVEN, redriven);
    return new Draft(new Record<>(new byte[0], new byte[0], timestamp, headers), null);
  }
}
