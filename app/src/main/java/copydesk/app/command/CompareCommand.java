package copydesk.app.command;

import copydesk.app.Terminal;
import copydesk.app.broker.KafkaConnection;
import copydesk.app.compare.Comparer;
import copydesk.app.compare.ComparisonReport;
import copydesk.app.parties.PartyChannel;
import copydesk.app.run.Interruption;
import copydesk.extract.Extractor;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What this build would say otherwise than what stands: how an upgrade is judged beforehand. */
@Command(
    name = "compare",
    description = {
      "Reads articles.raw again with this build into a channel of its own, and says what would change"
          + " against articles.enriched: statements, speakers, topics, parties.",
      "Nothing that stands is touched, and no running job is disturbed. The exit code is 0, or with"
          + " --exit-code 1 where anything would change."
    })
final class CompareCommand implements Callable<Integer> {
  @Option(
      names = "--from",
      paramLabel = "OFFSET|DATE",
      defaultValue = "0",
      description =
          "Where to begin on articles.raw: an offset of each partition, a date (in UTC), a time with"
              + " its zone, or how long ago (2h, 3d). Default: the beginning")
  private String from;

  @Option(
      names = "--channel",
      paramLabel = "NAME",
      defaultValue = "articles.candidate",
      description =
          "Where this build's records go; made where it is missing. Default: ${DEFAULT-VALUE}")
  private String channel;

  @Option(
      names = "--show",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many changed articles are shown. Default: ${DEFAULT-VALUE}")
  private int show;

  @Option(
      names = "--json",
      description = "One changed article a line as JSON, and the sums in the last line.")
  private boolean json;

  @Option(names = "--exit-code", description = "Exit with 1 where anything would change.")
  private boolean exitCode;

  @Mixin private TopicOptions topics;
  @Mixin private KafkaOptions kafkaOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Interruption.ofThisThread();
    Comparer comparer = new Comparer(from, channel, show);
    PrintWriter err = spec.commandLine().getErr();
    PrintWriter out = spec.commandLine().getOut();
    ExtractorLoading loading = ExtractorLoading.of(topics.settings(err));
    try (KafkaConnection kafka = kafkaOptions.join()) {
      Extractor extractor = loading.await();
      PartyChannel.Contents known = new PartyChannel(kafka).read();
      known.tellIgnored(err);
      known.parties().values().forEach(extractor.directory()::put);
      Consumer<Object> changed = json ? line -> print(out, line) : line -> {};
      ComparisonReport report = comparer.compare(kafka, extractor, changed);
      if (json) {
        print(out, Map.of("summary", report.sums()));
      } else {
        out.print(report.render(Terminal.ofProcess()));
      }
      out.flush();
      return exitCode && report.isAny() ? 1 : 0;
    }
  }

  private static void print(PrintWriter out, Object line) {
    out.println(Terminal.json(line));
  }
}
