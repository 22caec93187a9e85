package copydesk.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

final class KafkaOptionsTest {
  @Command
  private static final class AnyCommand {
    @Mixin private KafkaOptions options;
  }

  @ParameterizedTest
  @CsvSource({
    "--home .copydesk,copydesk redrive",
    "--home desk/a,copydesk redrive --home desk/a",
    "--kafka one:9092 --home desk/a,copydesk redrive --kafka one:9092",
    "--kafka one:9092 --kafka-config c.properties,"
        + "copydesk redrive --kafka one:9092 --kafka-config c.properties"
  })
  void redrive_reachesTheSameKafka(String arguments, String command) {
    AnyCommand any = new AnyCommand();
    new CommandLine(any).parseArgs(arguments.split(" ", -1));

    assertThat(any.options.redrive()).isEqualTo(command);
  }
}
