package copydesk.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StageThreadTest {
  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  @AfterEach
  void tell() {
    told.countDown();
  }

  @Test
  void end_isAwaited_alsoByWhoWasInterrupted() {
    StageThread thread = StageThread.start("at-work", this::work);
    Thread.currentThread().interrupt();
    told.countDown();
    thread.awaitEnd(Duration.ofMinutes(1));

    assertThat(ended.getCount()).isZero();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void threadThatGoesOn_isAwaitedNoLongerThanSaid() {
    StageThread thread = StageThread.start("at-work", this::work);
    thread.awaitEnd(Duration.ofMillis(1));

    assertThat(ended.getCount()).isOne();
  }

  private void work() {
    try {
      told.await();
      ended.countDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
