package copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class StagesTest {
  private final List<String> closed = new ArrayList<>();
  private final CompletableFuture<StageFailureException> failure = new CompletableFuture<>();

  @Test
  void stages_areClosedInTheOppositeOrder() {
    try (Stages stages = new Stages()) {
      stages.add(() -> closed.add("broker"));
      stages.add(() -> closed.add("enrich"));
      stages.add(() -> closed.add("sink"));
    }

    assertThat(closed).containsExactly("sink", "enrich", "broker");
  }

  @Test
  void stageThatDoesNotClose_keepsNoOtherOpen() {
    Stages stages = new Stages();
    stages.add(() -> closed.add("broker"));
    stages.add(
        () -> {
          throw new IOException("stuck");
        });
    stages.add(
        () -> {
          throw new IllegalStateException("first");
        });

    assertThatThrownBy(stages::close)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("first")
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    assertThat(closed).containsExactly("broker");
    assertThatCode(stages::close).as("all are closed").doesNotThrowAnyException();
  }

  @Test
  void failureOfOne_isTheFailureOfAll() {
    try (Stages stages = new Stages()) {
      stages.watch(new CompletableFuture<>());
      stages.watch(failure);
      assertThatCode(stages::requireWell).doesNotThrowAnyException();
      failure.complete(new StageFailureException("disk full", null));

      assertThatThrownBy(stages::requireWell).hasMessage("disk full");
      assertThatThrownBy(stages::awaitFailure).hasMessage("disk full");
    }
  }

  @Test
  void waiting_endsWhenInterrupted() {
    try (Stages stages = new Stages()) {
      stages.watch(failure);
      Thread.currentThread().interrupt();

      assertThatThrownBy(stages::awaitFailure).isInstanceOf(InterruptedException.class);
    }
  }
}
