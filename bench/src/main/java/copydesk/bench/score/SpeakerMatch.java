package copydesk.bench.score;

import copydesk.records.Voice;

/** Whether the speaker that a record gives is the annotated one. */
interface SpeakerMatch {
  /**
   * Whether the speaker is right.
   *
   * @param gold the annotated statement
   * @param voice the speaker given, or null
   * @param given the record that gives it
   */
  boolean isRight(GoldStatement gold, Voice voice, Given given);

  /** Whether two names are those of one person or thing. */
  boolean isSame(String one, String other);
}
