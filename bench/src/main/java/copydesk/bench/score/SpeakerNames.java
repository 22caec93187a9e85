package copydesk.bench.score;

/** Compares names of speakers as the scores of voices do. */
public final class SpeakerNames {
  private static final VoicesSpeakerMatch MATCH = new VoicesSpeakerMatch(ComparedWords.OF_VOICES);

  private SpeakerNames() {}

  /** Whether two names mean the same speaker, as far as names tell; not where one is null. */
  public static boolean areSame(String one, String other) {
    return one != null && other != null && MATCH.isSame(one, other);
  }
}
