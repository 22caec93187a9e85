package copydesk.enrich;

/**
 * What becomes of articles in the course of their lives.
 *
 * @param embargo what becomes of those whose embargo is not over
 * @param filesDuplicates whether what stands already is filed again, under its number, when it is
 *     sent again; else it is counted and passed over
 */
public record LifeRules(Embargo embargo, boolean filesDuplicates) {
  /** As the job runs where nothing else is said. */
  public static final LifeRules DEFAULT = new LifeRules(Embargo.HOLD, false);
}
