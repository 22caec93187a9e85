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

  /** As the options say; articles that stand already are passed over. */
  EnrichSettings settings(Session session, String instance) {
    return settings(session, instance, false);
  }

  /** As the options say; articles that stand already are filed again. */
  EnrichSettings settingsToFileAgain(Session session, String instance) {
    return settings(session, instance, true);
  }

  private EnrichSettings settings(Session session, String instance, boolean filesDuplicates) {
    return new EnrichSettings(
        session.kafka().client(),
        session.stateFolder("enrich"),
        instance,
        threads,
        new LifeRules(embargo, filesDuplicates));
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
