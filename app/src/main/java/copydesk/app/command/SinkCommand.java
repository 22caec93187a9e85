package copydesk.app.command;

import copydesk.app.run.Session;
import copydesk.sink.ArticleSink;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Enriched articles to files, until it is stopped. */
@Command(
    name = "sink",
    description = {
      "Writes articles.enriched as JSON files, until stopped: out/YYYY/MM/DD/ID.json, or with --layout"
          + " jsonl segments of many articles.",
      "A folder of segments says itself where to go on, and gets the whole channel, whoever else reads"
          + " it. Sinks of a file an article share the channel's partitions."
    })
final class SinkCommand implements Callable<Integer> {
  @Mixin private OutOption out;
  @Mixin private InstanceOption instance;
  @Mixin private KafkaOptions kafkaOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    out.check();
    PrintWriter err = spec.commandLine().getErr();
    try (Session session = kafkaOptions.open("sink")) {
      ArticleSink sink = out.sink(session, instance.name(kafkaOptions));
      session.add(() -> err.println("copydesk: " + sink.counters())); // told once it has closed
      session.start(sink);
      err.println(
          "copydesk: writing to "
              + out.folder()
              + ", Kafka at "
              + session.kafka().bootstrapServers()
              + "; Ctrl-C stops");
      throw session.awaitFailure();
    }
  }
}
