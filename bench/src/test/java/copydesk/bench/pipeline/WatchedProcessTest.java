package copydesk.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies ends the measurement, and says why. */
final class WatchedProcessTest {
  @TempDir private Path folder;

  /** Says its second argument on standard error and ends with its first as code. */
  static final class Ending {
    private Ending() {}

    public static void main(String[] arguments) throws IOException {
      if (arguments[0].equals("-")) {
        while (System.in.read() >= 0) {
          // until it is closed
        }
      }
      System.err.println(arguments[1]);
      System.exit(Integer.parseInt(arguments[0]));
    }
  }

  private WatchedProcess process(String code) throws IOException {
    Path words = folder.resolve("words.log");
    return new WatchedProcess(
        "sink", ChildJvm.start(words, Ending.class, List.of(code, "the disk is full")), words);
  }

  @Test
  void aFailure_isToldWithItsCodeAndWords() throws IOException {
    try (WatchedProcess process = process("3")) {
      assertThatThrownBy(process::awaitEnd)
          .isInstanceOf(StageFailureException.class)
          .hasMessage("sink ended with code 3: the disk is full");
    }
  }

  @Test
  void anEnd_isAFailure_whereTheProcessShouldGoOn() throws IOException, InterruptedException {
    try (WatchedProcess process = process("0")) {
      process.awaitEnd();
      assertThatCode(() -> process.requireWell(true)).doesNotThrowAnyException();
      assertThatThrownBy(() -> process.requireWell(false))
          .isInstanceOf(StageFailureException.class)
          .hasMessage("sink ended with code 0: the disk is full");
      assertThat(process.said()).containsExactly("the disk is full");
    }
  }

  @Test
  void whatRuns_isWell() throws IOException {
    try (WatchedProcess process = process("-")) {
      assertThatCode(() -> process.requireWell(false)).doesNotThrowAnyException();
    }
  }
}
