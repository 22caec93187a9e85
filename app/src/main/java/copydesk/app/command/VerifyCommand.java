package copydesk.app.command;

import copydesk.app.Terminal;
import copydesk.app.broker.KafkaConnection;
import copydesk.app.run.Interruption;
import copydesk.app.verify.Verification;
import copydesk.app.verify.VerifyReport;
import copydesk.records.InvalidSettingException;
import copydesk.sink.StoreReading;
import copydesk.sink.postgres.PostgresReading;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether a sink's folder, or its database, holds what the channel says. */
@Command(
    name = "verify",
    description = {
      "Compares a folder of the sink, or with --postgres a database, with articles.enriched and says"
          + " what is missing, extra, doubled, different or unreadable.",
      "Up to where the channel reached at the start, and left out is what changed since; a sink that"
          + " is behind still misses some. Changes nothing.",
      "The exit code is 0 where it holds the same, 1 where anything differs, 2 where it cannot"
          + " be compared."
    },
    exitCodeOnExecutionException = 2)
final class VerifyCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = "${env:COPYDESK_OUT:-out}",
      description = "The folder. Default: ${DEFAULT-VALUE} (COPYDESK_OUT)")
  private Path folder;

  @Option(
      names = "--show",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many differences of each kind are named. Default: ${DEFAULT-VALUE}")
  private int show;

  @Option(
      names = "--json",
      description = "One difference a line as JSON, and the sums in the last line.")
  private boolean json;

  @Mixin private PostgresOptions postgres;
  @Mixin private KafkaOptions kafkaOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Interruption.ofThisThread();
    if (show < 0) {
      throw new InvalidSettingException("--show must be at least 0, not " + show);
    }
    Kept kept = postgres.isGiven() ? database() : folder();
    PrintWriter out = spec.commandLine().getOut();
    try (KafkaConnection kafka = kafkaOptions.join()) {
      VerifyReport report = new Verification(kafka, kept.group()).compare(kept.reading());
      if (json) {
        report.differences().forEach(difference -> print(out, difference));
        print(out, Map.of("summary", report.sums()));
      } else {
        out.print(report.render(Terminal.ofProcess(), show));
      }
      out.flush();
      return report.isAny() ? 1 : 0;
    }
  }

  /** What is compared, and the consumer group of its sinks. */
  private record Kept(StoreReading reading, String group) {}

  private Kept folder() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new InvalidSettingException("no such folder: " + folder);
    }
    FolderKind kind = FolderKind.at(folder);
    return new Kept(kind.reading(folder), kind.group(folder));
  }

  private Kept database() {
    return new Kept(new PostgresReading(postgres.settings()), PostgresOptions.GROUP);
  }

  private static void print(PrintWriter out, Object line) {
    out.println(Terminal.json(line));
  }
}
