package copydesk.app.command;

import copydesk.app.broker.KafkaConnection;
import copydesk.enrich.EnrichSettings;
import copydesk.enrich.EnrichStage;
import copydesk.extract.Extractor;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** How the enrichment job runs. */
final class EnrichOptions {
  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "${env:COPYDESK_THREADS:-2}",
      description =
          "How many articles are read at once. Default: ${DEFAULT-VALUE} (COPYDESK_THREADS)")
  private int threads;

  @Option(
      names = "--instance",
      paramLabel = "NAME",
      defaultValue = "${env:COPYDESK_INSTANCE:-1}",
      description =
          "What tells this instance of the stage from the others, over restarts. Default:"
              + " ${DEFAULT-VALUE} (COPYDESK_INSTANCE)")
  private String instance;

  /** The stage, not yet started. */
  EnrichStage stage(KafkaConnection kafka, Path home, Extractor extractor) {
    EnrichSettings settings =
        new EnrichSettings(
            kafka.bootstrapServers(), home.resolve("enrich"), instance, threads, kafka.client());
    return new EnrichStage(settings, extractor::extract);
  }

  String instance() {
    return instance;
  }
}
