package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;

final class CommitPaceTest {
  private static final long MILLI = 1_000_000;
  private static final Duration POLL = Duration.ofMillis(500);

  private final MockProcessorContext<Object, Object> context = new MockProcessorContext<>();
  private long now = 1_000 * MILLI;
  private final CommitPace pace = new CommitPace(() -> now);

  /** As long as it takes for the means to settle: waits, works, and commits for 10 ms. */
  private void live(int idle, int work) {
    for (int i = 0; i < 200; i++) {
      idle(idle);
      now += work * MILLI;
      long begun = now;
      now += 10 * MILLI;
      pace.committed(begun);
    }
  }

  private void idle(int millis) {
    long since = now;
    now += millis * MILLI;
    pace.waited(since);
  }

  private boolean asksForCommit() {
    return context.committed();
  }

  private void look() {
    context.scheduledPunctuators().get(0).getPunctuator().punctuate(0);
  }

  @Test
  void threadWithLittleToDo_commitsEachArticleAtOnce() {
    live(980, 10);
    idle(1);
    pace.articleWaits(context);

    assertThat(asksForCommit()).isTrue();
  }

  @Test
  void threadThatIsBusyHalfOfItsTime_waitsForTwiceWhatCommitsCost() {
    live(20, 10);
    pace.attend(context);
    idle(5);
    pace.articleWaits(context);
    look();
    assertThat(asksForCommit()).isFalse();
    assertThat(pace.shortened(POLL)).isBetween(Duration.ofMillis(14), Duration.ofMillis(15));

    idle(15);
    look();
    assertThat(asksForCommit()).isTrue();
  }

  @Test
  void threadThatIsBehind_waitsUntilTheBound() {
    live(0, 90);
    now += 150 * MILLI;
    pace.articleWaits(context);

    assertThat(asksForCommit()).isFalse();
    assertThat(pace.shortened(POLL)).isEqualTo(Duration.ofMillis(50));
  }

  @Test
  void threadThatWasBehind_isQuickAgainAfterAWhile() {
    live(0, 90);
    live(980, 10);
    idle(1);
    pace.articleWaits(context);

    assertThat(asksForCommit()).isTrue();
  }

  @Test
  void withoutArticles_nothingIsCommittedOrShortened() {
    live(20, 10);
    pace.attend(context);
    idle(500);
    look();

    assertThat(asksForCommit()).isFalse();
    assertThat(pace.shortened(POLL)).isEqualTo(POLL);
  }

  @Test
  void afterTheCommit_nothingWaits() {
    live(20, 10);
    pace.articleWaits(context);
    pace.committed(now);

    assertThat(pace.shortened(POLL)).isEqualTo(POLL);
  }

  @Test
  void threads_haveTheirOwnPace() throws InterruptedException {
    live(20, 10);
    pace.articleWaits(context);
    Duration[] other = new Duration[1];
    Thread thread = new Thread(() -> other[0] = pace.shortened(POLL));
    thread.start();
    thread.join();

    assertThat(other[0]).isEqualTo(POLL);
  }
}
