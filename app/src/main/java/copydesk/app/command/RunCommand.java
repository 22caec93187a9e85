package copydesk.app.command;

import copydesk.app.Stages;
import copydesk.app.broker.KafkaConnection;
import copydesk.extract.Extractor;
import copydesk.extract.topic.TopicSettings;
import copydesk.ingest.ArticlePoster;
import copydesk.ingest.Inbox;
import copydesk.ingest.IngestSettings;
import copydesk.ingest.Received;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything in one process, until it is stopped. */
@Command(
    name = "run",
    description =
        "Runs everything in one process: broker, watched inbox, enrich, sink; until stopped.")
final class RunCommand implements Callable<Integer> {
  @Option(
      names = "--inbox",
      paramLabel = "DIR",
      defaultValue = "${env:COPYDESK_INBOX:-inbox}",
      description =
          "The watched folder: what is put into it is posted, then moved to .done there. Default:"
              + " ${DEFAULT-VALUE} (COPYDESK_INBOX)")
  private Path inboxFolder;

  @Mixin private OutOption out;
  @Mixin private EnrichOptions enrich;
  @Mixin private TopicOptions topics;
  @Mixin private KafkaOptions kafkaOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Interruption.ofThisThread();
    PrintWriter err = spec.commandLine().getErr();
    TopicSettings found = topics.settings(err);
    CompletableFuture<Extractor> extractor =
        CompletableFuture.supplyAsync(() -> Extractor.load(found));
    try (Stages stages = new Stages()) {
      KafkaConnection kafka = stages.add(kafkaOptions.open());
      stages.add(kafkaOptions.lock("enrich"));
      stages.add(kafkaOptions.lock("sink"));
      PipelineStages.start(stages, kafka, kafkaOptions, enrich, out, extractor.join());
      ArticlePoster poster =
          stages.add(IngestOptions.poster(kafka, IngestSettings.FILES, Received.NOW, err));
      Inbox inbox = stages.add(new Inbox(inboxFolder, poster));
      stages.watch(inbox.failure());
      inbox.start();
      err.println("copydesk: running; Ctrl-C stops");
      err.println("  Kafka  " + kafka.bootstrapServers());
      err.println("  inbox  " + inboxFolder.toAbsolutePath().normalize());
      err.println("  files  " + out.folder().toAbsolutePath().normalize());
      stages.awaitFailure();
      return 1;
    }
  }
}
