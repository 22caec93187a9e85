package copydesk.app.command;

import copydesk.app.broker.KafkaConnection;
import copydesk.enrich.EnrichSettings;
import copydesk.enrich.EnrichStage;
import copydesk.extract.Extractor;
import picocli.CommandLine.Mixin;
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

  @Mixin private InstanceOption instance;

  /** The stage, not yet started. */
  EnrichStage stage(KafkaConnection kafka, KafkaOptions options, Extractor extractor) {
    EnrichSettings settings =
        new EnrichSettings(
            kafka.client(),
            options.home().resolve("enrich").resolve(kafka.clusterId()),
            instance(options),
            threads);
    return new EnrichStage(settings, extractor::extract, extractor.directory());
  }

  String instance(KafkaOptions options) {
    return instance.name(options);
  }
}
