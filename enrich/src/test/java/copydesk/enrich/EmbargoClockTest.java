package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class EmbargoClockTest {
  private final EmbargoClock clock = new EmbargoClock(1_000);

  @Test
  void embargo_isNeverOverBeforeItsTimeOnTheWall() {
    clock.read(9_000_000, 1_500);

    assertThat(clock.isOver(2_000, 1_999)).isFalse();
    assertThat(clock.isOver(2_000, 2_000)).isTrue();
  }

  @Test
  void stillStream_countsAsReadToItsEnd() {
    clock.read(500, 1_000);

    assertThat(clock.isOver(2_000, 1_000 + EmbargoClock.STILL - 1)).isFalse();
    assertThat(clock.isOver(2_000, 1_000 + EmbargoClock.STILL)).isTrue();
  }

  @Test
  void streamThatIsStillOnlySinceAMoment_mayHaveMore() {
    clock.read(500, 90_000);

    assertThat(clock.isOver(2_000, 90_001)).isFalse();
    clock.read(2_000, 90_002);
    assertThat(clock.isOver(2_000, 90_002)).isTrue();
  }

  @Test
  void noEnd_isNeverOver() {
    clock.read(500, 1_000);

    assertThat(clock.isOver(Held.NO_END, Long.MAX_VALUE - 1)).isFalse();
  }

  @Test
  void embargoHolds_whereItEndsAfterTheArticleCameIn() {
    assertThat(EmbargoClock.holds(2_000, 1_999, 5_000)).isTrue();
    assertThat(EmbargoClock.holds(2_000, 2_000, 5_000)).isFalse();
    assertThat(EmbargoClock.holds(2_000, 2_000, 1_999)).isTrue();
    assertThat(EmbargoClock.holds(Long.MIN_VALUE, 0, 0)).isFalse();
  }

  @Test
  void receivedTime_isBelievedUnlessItIsAhead() {
    assertThat(ReceivedTime.millis("1970-01-01T00:00:05Z", 7_000)).isEqualTo(5_000);
    assertThat(ReceivedTime.millis(null, 7_000)).isEqualTo(7_000);
    assertThat(ReceivedTime.millis("2070-01-01T00:00:00Z", 7_000)).isEqualTo(7_000);
    assertThat(ReceivedTime.millis(null, -1)).isZero();
  }
}
