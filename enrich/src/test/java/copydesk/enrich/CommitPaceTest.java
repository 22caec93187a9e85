package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CommitPaceTest {
  private static final long MILLI = 1_000_000;

  private final MockProcessorContext<Object, Object> context = new MockProcessorContext<>();
  private long now = 1_000 * MILLI;
  private final CommitPace pace = new CommitPace(() -> now);

  /** Commits of 10 ms: the next is due 20 ms after the last. */
  @BeforeEach
  void commitOnce() {
    commit();
  }

  private void commit() {
    long begun = now;
    now += 10 * MILLI;
    pace.committed(begun);
    context.resetCommit();
  }

  private void idle(int millis) {
    long since = now;
    now += millis * MILLI;
    pace.waited(since);
  }

  private void work(int millis) {
    now += millis * MILLI;
  }

  @Test
  void articleAfterAPause_isCommittedAtOnce() {
    idle(500);
    pace.articleWaits(context);

    assertThat(context.committed()).isTrue();
  }

  @Test
  void articleRightAfterACommit_waitsForTwiceWhatCommitsCost() {
    idle(5);
    pace.articleWaits(context);
    assertThat(context.committed()).isFalse();

    assertThat(pace.shortened(Duration.ofMillis(100))).isEqualTo(Duration.ofMillis(15));
    idle(15);
    pace.attend(context);
    context.scheduledPunctuators().get(0).getPunctuator().punctuate(0);
    assertThat(context.committed()).isTrue();
  }

  @Test
  void threadThatIsBehind_leavesItToTheBound() {
    work(150);
    pace.articleWaits(context);
    assertThat(context.committed()).isFalse();

    idle(20);
    pace.articleWaits(context);
    assertThat(context.committed()).isTrue();
  }

  @Test
  void withoutArticles_nothingIsCommittedOrShortened() {
    idle(500);
    pace.attend(context);
    context.scheduledPunctuators().get(0).getPunctuator().punctuate(0);

    assertThat(context.committed()).isFalse();
    assertThat(pace.shortened(Duration.ofMillis(100))).isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void afterTheCommit_nothingWaits() {
    idle(500);
    pace.articleWaits(context);
    commit();

    assertThat(pace.shortened(Duration.ofMillis(100))).isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void threads_haveTheirOwnPace() throws InterruptedException {
    idle(5);
    pace.articleWaits(context);
    Duration[] other = new Duration[1];
    Thread thread = new Thread(() -> other[0] = pace.shortened(Duration.ofMillis(100)));
    thread.start();
    thread.join();

    assertThat(other[0]).isEqualTo(Duration.ofMillis(100));
  }
}
