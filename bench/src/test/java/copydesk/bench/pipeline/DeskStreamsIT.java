package copydesk.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.bench.Bench;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Two hundred who follow the desk, in short. */
final class DeskStreamsIT {
  @Test
  void everyClient_isToldExactlyItsEvents_slowOnesAndABrokerKilledAmongThem() {
    StringWriter out = new StringWriter();
    int exitCode =
        new CommandLine(new Bench())
            .setOut(new PrintWriter(out))
            .execute("desk", "streams", "--rate", "25", "--seconds", "8", "--warm-up", "50");

    assertThat(out.toString())
        .contains("200 clients, 67 of them slow", "something else than a plain scan gives: 0");
    assertThat(exitCode).as(out.toString()).isZero();
  }
}
