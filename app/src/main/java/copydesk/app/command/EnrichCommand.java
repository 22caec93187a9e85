package copydesk.app.command;

import copydesk.app.run.Session;
import copydesk.enrich.EnrichStage;
import copydesk.stage.http.HttpServerSettings;
import java.io.PrintWriter;
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
  @Mixin private HttpOptions http;
  @Mixin private EnrichOptions enrich;
  @Mixin private BreakerOption breaker;
  @Mixin private InstanceOption instance;
  @Mixin private TopicOptions topics;
  @Mixin private KafkaOptions kafkaOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    int letters = breaker.letters();
    HttpServerSettings httpSettings = http.settingsIfGiven();
    ExtractorLoading extractor = ExtractorLoading.of(topics.settings(err));
    try (Session session = kafkaOptions.open("enrich")) {
      EnrichStage stage =
          new EnrichStage(
              enrich.settings(session, instance.name(kafkaOptions), letters),
              extractor.await(),
              kafkaOptions.redrive());
      session.add(() -> err.println("copydesk: " + stage.counters())); // told once it has closed
      session.start(stage);
      HttpOptions.startWatch(httpSettings, session, err);
      err.println(
          "copydesk: enriching, Kafka at " + session.kafka().bootstrapServers() + "; Ctrl-C stops");
      throw session.awaitFailure();
    }
  }
}
