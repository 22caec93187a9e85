package copydesk.app.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.InvalidSettingException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class ExtractorLoadingTest {
  @Test
  void whatLoadingFailsWith_isWhatWaitingFailsWith() {
    ExtractorLoading loading =
        new ExtractorLoading(
            () -> {
              throw new InvalidSettingException("no such model");
            });

    assertThatThrownBy(loading::await)
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("no such model");
  }

  @Test
  void waiting_canBeInterrupted() {
    CompletableFuture<Void> never = new CompletableFuture<>();
    ExtractorLoading loading =
        new ExtractorLoading(
            () -> {
              never.join();
              return null;
            });
    Thread.currentThread().interrupt();

    assertThatThrownBy(loading::await).isInstanceOf(InterruptedException.class);
    never.complete(null);
  }
}
