package copydesk.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LatencyTest {
  private final Latency latency = new Latency();

  @Test
  void percentile_isAtMostAnEighthTooHigh() {
    for (long millis = 1; millis < 3_000_000; millis = millis * 3 / 2 + 1) {
      Latency one = new Latency();
      one.record(millis);
      assertThat(Latency.percentile(one.counts(), 0.5)).isBetween(millis, millis + millis / 8 + 1);
    }
  }

  @Test
  void percentiles_areOfAllThatWasRecorded() {
    for (int i = 1; i <= 100; i++) {
      latency.record(i);
    }
    assertThat(Latency.percentile(latency.counts(), 0.5)).isBetween(50L, 57L);
    assertThat(Latency.percentile(latency.counts(), 0.99)).isBetween(99L, 112L);
    assertThat(Latency.percentile(latency.counts(), 0)).isEqualTo(1);
    assertThat(latency.sum()).isEqualTo(5_050);
  }

  @Test
  void atMost_countsTheBoundItself() {
    latency.record(-5);
    latency.record(8);
    latency.record(9);
    assertThat(Latency.atMost(latency.counts(), 0)).isEqualTo(1);
    assertThat(Latency.atMost(latency.counts(), 2)).isEqualTo(1);
    assertThat(Latency.atMost(latency.counts(), 3)).isEqualTo(2);
    assertThat(Latency.atMost(latency.counts(), 4)).isEqualTo(3);
  }

  @Test
  void nothing_hasNoPercentile_andDaysHaveOne() {
    assertThat(Latency.percentile(latency.counts(), 0.5)).isEqualTo(-1);
    latency.record(Long.MAX_VALUE);
    assertThat(Latency.percentile(latency.counts(), 0.5)).isGreaterThan(4_000_000);
  }
}
