package copydesk.app.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HomeLockTest {
  @TempDir private Path home;

  @Test
  void address_isToldWhileTheBrokerIsThere() {
    assertThat(HomeLock.address(home)).isEmpty();
    try (HomeLock lock = HomeLock.take(home)) {
      assertThat(HomeLock.address(home)).isEmpty();
      lock.tellAddress(home, "127.0.0.1:9092");
      assertThat(HomeLock.address(home)).contains("127.0.0.1:9092");
      lock.forgetAddress();
      assertThat(HomeLock.address(home)).isEmpty();
    }
  }
}
