package copydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class MadeAnewTest {
  private final AtomicLong time = new AtomicLong(Long.MAX_VALUE - 7); // the clock may overflow
  private final MadeAnew madeAnew = new MadeAnew(time::get);

  @Test
  void isForgotten_onceTheDeskHasCaughtUp_andTimeHasPassed() {
    assertThat(madeAnew.isRecent()).isFalse();
    madeAnew.now();
    time.addAndGet(MadeAnew.REMEMBERED.toNanos());
    madeAnew.caughtUp();
    assertThat(madeAnew.isRecent()).isTrue();
    time.addAndGet(1);
    assertThat(madeAnew.isRecent()).as("before it has caught up").isTrue();
    madeAnew.caughtUp();
    assertThat(madeAnew.isRecent()).isFalse();
    madeAnew.now();
    madeAnew.caughtUp();
    assertThat(madeAnew.isRecent()).isTrue();
  }
}
