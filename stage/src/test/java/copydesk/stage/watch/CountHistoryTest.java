package copydesk.stage.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class CountHistoryTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final CountHistory history = new CountHistory(SECOND, 300 * SECOND);

  @Test
  void rate_isOfTheTimeAskedFor() {
    history.note(0, 0);
    for (int i = 1; i <= 60; i++) {
      history.note(i * SECOND, i <= 50 ? 0 : (i - 50) * 20L);
    }
    assertThat(history.perSecond(60 * SECOND, 200, 10 * SECOND)).isEqualTo(20);
    assertThat(history.perSecond(60 * SECOND, 200, 40 * SECOND)).isEqualTo(5);
  }

  @Test
  void rate_isOfWhatThereIs_soonAfterTheStart() {
    history.note(0, 0);
    assertThat(history.perSecond(0, 0, 10 * SECOND)).isZero();
    assertThat(history.perSecond(2 * SECOND, 30, 300 * SECOND)).isEqualTo(15);
    assertThat(history.grown(2 * SECOND, 30, 300 * SECOND)).isEqualTo(30);
  }

  @Test
  void whatIsOlderThanTheSpan_isForgotten() {
    for (int i = 0; i <= 1_000; i++) {
      history.note(i * SECOND, i);
    }
    assertThat(history.grown(1_000 * SECOND, 1_000, 5_000 * SECOND)).isBetween(300L, 301L);
  }

  @Test
  void momentsNearerThanTheSpacing_areOne() {
    history.note(0, 0);
    history.note(SECOND / 2, 7);
    assertThat(history.grown(SECOND, 9, SECOND / 4)).isEqualTo(9);
  }
}
