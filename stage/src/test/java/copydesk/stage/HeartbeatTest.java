package copydesk.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class HeartbeatTest {
  private static final Duration PAUSE = Duration.ofMillis(1);

  @Test
  void beats_comeAgainAndAgain_onADaemonThread() throws InterruptedException {
    CountDownLatch beats = new CountDownLatch(3);
    AtomicReference<Thread> thread = new AtomicReference<>();
    Runnable beat =
        () -> {
          thread.set(Thread.currentThread());
          beats.countDown();
        };

    try (Heartbeat heartbeat = new Heartbeat("pulse", PAUSE, beat)) {
      heartbeat.start(Duration.ZERO);

      assertThat(beats.await(1, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(thread.get().getName()).isEqualTo("pulse");
    assertThat(thread.get().isDaemon()).isTrue();
  }

  @Test
  void closing_endsABeatThatWaits() throws InterruptedException {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Runnable beat =
        () -> {
          began.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            ended.countDown();
          }
        };

    try (Heartbeat heartbeat = new Heartbeat("pulse", PAUSE, beat)) {
      heartbeat.start(Duration.ZERO);
      assertThat(began.await(1, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
  }
}
