package copydesk.app.command;

import copydesk.app.run.Session;
import copydesk.enrich.EnrichSettings;
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

  EnrichSettings settings(Session session, String instance) {
    return new EnrichSettings(
        session.kafka().client(), session.stateFolder("enrich"), instance, threads);
  }
}
