package copydesk.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class RunningPartsTest {
  private final List<String> closed = new ArrayList<>();
  private final CompletableFuture<StageFailureException> failure = new CompletableFuture<>();

  @Test
  void parts_areClosedInTheOppositeOrder() {
    try (RunningParts parts = new RunningParts()) {
      parts.add(() -> closed.add("broker"));
      parts.add(() -> closed.add("enrich"));
      parts.add(() -> closed.add("sink"));
    }

    assertThat(closed).containsExactly("sink", "enrich", "broker");
  }

  @Test
  void partThatDoesNotClose_keepsNoOtherOpen() {
    RunningParts parts = new RunningParts();
    parts.add(() -> closed.add("broker"));
    parts.add(
        () -> {
          throw new IOException("stuck");
        });
    parts.add(
        () -> {
          throw new IllegalStateException("first");
        });

    assertThatThrownBy(parts::close)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("first")
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    assertThat(closed).containsExactly("broker");
    assertThatCode(parts::close).as("all are closed").doesNotThrowAnyException();
  }

  @Test
  void failureOfOne_isTheFailureOfAll() throws InterruptedException {
    try (RunningParts parts = new RunningParts()) {
      parts.watch(new CompletableFuture<>());
      parts.watch(failure);
      assertThatCode(parts::requireWell).doesNotThrowAnyException();
      failure.complete(new StageFailureException("disk full", null));

      assertThatThrownBy(parts::requireWell).hasMessage("disk full");
      assertThat(parts.awaitFailure()).hasMessage("disk full");
    }
  }

  @Test
  void waiting_endsWhenInterrupted() {
    try (RunningParts parts = new RunningParts()) {
      parts.watch(failure);
      Thread.currentThread().interrupt();

      assertThatThrownBy(parts::awaitFailure).isInstanceOf(InterruptedException.class);
    }
  }
}
