package copydesk.extract.coreference;

import copydesk.extract.party.Entity;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Who spoke last in an article that is read in text order: the next pronoun is likely to mean the
 * same, and "the statement" is theirs. Remembers a few. Not thread-safe.
 */
public final class LastSpeakers {
  private static final int REMEMBERED = 4;

  /**
   * Who spoke.
   *
   * @param party the speaker
   * @param at the token where
   */
  record Speaker(Entity party, int at) {}

  private final Deque<Speaker> speakers = new ArrayDeque<>();

  /** Remembers that a party spoke at a token. */
  public void spoke(Entity party, int token) {
    speakers.removeIf(speaker -> speaker.party() == party);
    speakers.addFirst(new Speaker(party, token));
    if (speakers.size() > REMEMBERED) {
      speakers.removeLast();
    }
  }

  /** Who spoke last, or null. */
  public Entity last() {
    return speakers.isEmpty() ? null : speakers.getFirst().party();
  }

  /** Which party that is no person spoke last, of those remembered; or null. */
  public Entity lastInstitution() {
    for (Speaker speaker : speakers) {
      if (!speaker.party().isPerson()) {
        return speaker.party();
      }
    }
    return null;
  }

  /** Those remembered, the last first. */
  Iterable<Speaker> latestFirst() {
    return speakers;
  }
}
