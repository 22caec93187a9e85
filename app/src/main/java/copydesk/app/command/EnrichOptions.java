package copydesk.app.command;

import copydesk.app.run.Session;
import copydesk.enrich.Embargo;
import copydesk.enrich.EnrichSettings;
import copydesk.enrich.LifeRules;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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
      names = "--embargo",
      paramLabel = "hold|withheld",
      converter = EmbargoConverter.class,
      defaultValue = "${env:COPYDESK_EMBARGO:-hold}",
      description =
          "Articles whose embargo is not over: hold them, or file them with the status withheld and"
              + " no statements. Default: ${DEFAULT-VALUE} (COPYDESK_EMBARGO)")
  private Embargo embargo;

  /**
   * As the options say; articles that stand already are passed over.
   *
   * @param breaker after how many dead letters in a row the job stops; 0: never
   */
  EnrichSettings settings(Session session, String instance, int breaker) {
    return settings(session, instance, false, breaker);
  }

  /** As the options say; articles that stand already are filed again, and nothing stops the job. */
  EnrichSettings settingsToFileAgain(Session session, String instance) {
    return settings(session, instance, true, 0);
  }

  private EnrichSettings settings(
      Session session, String instance, boolean filesDuplicates, int breaker) {
    return new EnrichSettings(
        session.kafka().client(),
        session.stateFolder("enrich"),
        instance,
        threads,
        new LifeRules(embargo, filesDuplicates),
        breaker);
  }

  /** The setting's words, in small letters. */
  static final class EmbargoConverter implements ITypeConverter<Embargo> {
    @Override
    public Embargo convert(String word) {
      return switch (word) {
        case "hold" -> Embargo.HOLD;
        case "withheld" -> Embargo.WITHHELD;
        default -> throw new TypeConversionException("'" + word + "' is neither hold nor withheld");
      };
    }
  }
}
