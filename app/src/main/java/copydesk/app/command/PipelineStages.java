package copydesk.app.command;

import copydesk.app.Stages;
import copydesk.app.broker.BrokerWatch;
import copydesk.app.broker.KafkaConnection;
import copydesk.enrich.EnrichStage;
import copydesk.extract.Extractor;
import copydesk.sink.JsonFileSink;
import copydesk.sink.SinkSettings;

/** Enrich and sink in this process. */
final class PipelineStages {
  private PipelineStages() {}

  /** Starts both, watched for failures and closed with the others. */
  static void start(
      Stages stages,
      KafkaConnection kafka,
      KafkaOptions options,
      EnrichOptions enrich,
      OutOption out,
      Extractor extractor) {
    SinkSettings sinkSettings =
        new SinkSettings(kafka.client(), out.folder(), enrich.instance(options));
    JsonFileSink sink = stages.add(new JsonFileSink(sinkSettings));
    EnrichStage enriching = stages.add(enrich.stage(kafka, options, extractor));
    BrokerWatch watch = stages.add(new BrokerWatch(kafka, options.heartbeat()));
    stages.watch(sink.failure());
    stages.watch(enriching.failure());
    stages.watch(watch.failure());
    sink.start();
    enriching.start();
    watch.start();
  }
}
