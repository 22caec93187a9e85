package copydesk.app.command;

import copydesk.app.Stages;
import copydesk.app.broker.BrokerWatch;
import copydesk.app.broker.KafkaConnection;
import copydesk.sink.JsonFileSink;
import copydesk.sink.SinkSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Enriched articles to files, until it is stopped. */
@Command(
    name = "sink",
    description = "Writes articles.enriched as JSON files, out/YYYY/MM/DD/ID.json; until stopped.")
final class SinkCommand implements Callable<Integer> {
  @Mixin private OutOption out;
  @Mixin private InstanceOption instance;
  @Mixin private KafkaOptions kafkaOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Interruption.ofThisThread();
    try (Stages stages = new Stages()) {
      KafkaConnection kafka = stages.add(kafkaOptions.open());
      stages.add(kafkaOptions.lock("sink"));
      JsonFileSink sink =
          new JsonFileSink(
              new SinkSettings(kafka.client(), out.folder(), instance.name(kafkaOptions)));
      stages.add(() -> spec.commandLine().getErr().println("copydesk: " + sink.counters()));
      stages.add(sink); // closed before its counters are told
      BrokerWatch watch = stages.add(new BrokerWatch(kafka, kafkaOptions.heartbeat()));
      stages.watch(sink.failure());
      stages.watch(watch.failure());
      sink.start();
      watch.start();
      spec.commandLine()
          .getErr()
          .println(
              "copydesk: writing to "
                  + out.folder()
                  + ", Kafka at "
                  + kafka.bootstrapServers()
                  + "; Ctrl-C stops");
      stages.awaitFailure();
      return 1;
    }
  }
}
