package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class BreakerTest {
  private final List<String> lines = new ArrayList<>();
  private final Breaker breaker = new Breaker(3, lines::add);

  @Test
  void lettersOfOneReasonInARow_stopTheJobOnceTheyAreCommitted() {
    assertThat(dead("empty")).isFalse();
    assertThat(dead("empty")).isFalse();
    assertThat(dead("empty")).as("is to be committed").isTrue();
    assertThat(lines).isEmpty();
    breaker.committed();

    assertThat(lines)
        .containsExactly("enrich stopped: 3 dead letters in a row are empty, the last: of empty");
  }

  @Test
  void rowGoesOnOverTransactions() {
    dead("empty");
    breaker.committed();
    breaker.committed(); // of a transaction in which nothing ended
    dead("empty");
    breaker.committed();
    assertThat(lines).isEmpty();

    assertThat(dead("empty")).isTrue();
    breaker.committed();
    assertThat(lines).hasSize(1);
  }

  @Test
  void abortedLetters_doNotCount() {
    dead("empty");
    dead("empty");
    breaker.aborted();
    dead("empty");
    dead("empty");
    breaker.committed();

    assertThat(lines).isEmpty();
  }

  @Test
  void enrichedArticle_endsTheRow_alsoInTheSameTransaction() {
    dead("empty");
    dead("empty");
    breaker.enriched();
    dead("empty");
    breaker.committed();
    dead("empty");
    breaker.committed();
    breaker.enriched();
    breaker.committed();
    dead("empty");
    dead("empty");
    breaker.committed();

    assertThat(lines).isEmpty();
  }

  @Test
  void otherReason_beginsAnotherRow() {
    dead("empty");
    dead("empty");
    breaker.committed();
    dead("no-text");
    dead("empty");
    dead("empty");
    breaker.committed();
    assertThat(lines).isEmpty();

    dead("empty");
    breaker.committed();
    assertThat(lines).hasSize(1);
  }

  @Test
  void rowThatEndsBeforeItsCommit_stopsTheJobAllTheSame() {
    dead("empty");
    breaker.committed();
    dead("empty");
    dead("empty");
    breaker.enriched();
    breaker.committed();

    assertThat(lines).hasSize(1);
  }

  @Test
  void threadsShareTheRow_inTheOrderOfTheirCommits() {
    dead("empty");
    dead("empty");
    onAnotherThread(
        () -> {
          dead("empty");
          breaker.committed();
        });
    assertThat(lines).isEmpty();
    breaker.committed();

    assertThat(lines).hasSize(1);
  }

  @Test
  void articleThatAnotherThreadEnrichesMeanwhile_endsTheRow() {
    dead("empty");
    dead("empty");
    breaker.committed();
    assertThat(dead("empty")).isTrue();
    onAnotherThread(
        () -> {
          breaker.enriched();
          breaker.committed();
        });
    breaker.committed();

    assertThat(lines).isEmpty();
  }

  @Test
  void itTellsOnce() {
    for (int i = 0; i < 9; i++) {
      dead("empty");
      breaker.committed();
    }

    assertThat(lines).hasSize(1);
  }

  @Test
  void longMessage_isCutAndOnOneLine() {
    for (int i = 0; i < 3; i++) {
      breaker.dead("empty", "a\nb" + "x".repeat(2_000));
    }
    breaker.committed();

    assertThat(lines).singleElement().asString().contains("a bxx").hasSizeLessThan(400);
  }

  @Test
  void withoutALimit_nothingStops() {
    Breaker never = new Breaker(Breaker.NEVER, lines::add);
    for (int i = 0; i < 1_000; i++) {
      assertThat(never.dead("empty", "")).isFalse();
    }
    never.enriched();
    never.committed();

    assertThat(lines).isEmpty();
  }

  private boolean dead(String reason) {
    return breaker.dead(reason, "of " + reason);
  }

  private static void onAnotherThread(Runnable work) {
    CompletableFuture.runAsync(work, task -> new Thread(task).start()).join();
  }
}
