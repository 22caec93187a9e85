package copydesk.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class RootCauseTest {
  @Test
  void root_isTheLastCause() {
    IOException root = new IOException("disk full");

    assertThat(RootCause.of(new IllegalStateException(new RuntimeException(root)))).isSameAs(root);
    assertThat(RootCause.of(root)).isSameAs(root);
  }
}
