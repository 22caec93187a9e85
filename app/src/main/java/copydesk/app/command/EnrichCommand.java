package copydesk.app.command;

import copydesk.app.Stages;
import copydesk.app.broker.BrokerWatch;
import copydesk.app.broker.KafkaConnection;
import copydesk.enrich.EnrichStage;
import copydesk.extract.Extractor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The enrichment job, until it is stopped. */
@Command(
    name = "enrich",
    description = {
      "Reads articles.raw, writes articles.enriched, statements and articles.dead, exactly once;"
          + " until stopped.",
      "Start as many as there are partitions: they share the work."
    })
final class EnrichCommand implements Callable<Integer> {
  @Mixin private EnrichOptions enrich;
  @Mixin private TopicOptions topics;
  @Mixin private KafkaOptions kafkaOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Interruption.ofThisThread();
    Extractor extractor = Extractor.load(topics.settings(spec.commandLine().getErr()));
    try (Stages stages = new Stages()) {
      KafkaConnection kafka = stages.add(kafkaOptions.open());
      stages.add(kafkaOptions.lock("enrich"));
      EnrichStage stage = enrich.stage(kafka, kafkaOptions, extractor);
      stages.add(() -> spec.commandLine().getErr().println("copydesk: " + stage.counters()));
      stages.add(stage); // closed before its counters are told
      BrokerWatch watch = stages.add(new BrokerWatch(kafka, kafkaOptions.heartbeat()));
      stages.watch(stage.failure());
      stages.watch(watch.failure());
      stage.start();
      watch.start();
      spec.commandLine()
          .getErr()
          .println("copydesk: enriching, Kafka at " + kafka.bootstrapServers() + "; Ctrl-C stops");
      stages.awaitFailure();
      return 1;
    }
  }
}
