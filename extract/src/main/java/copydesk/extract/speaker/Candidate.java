package copydesk.extract.speaker;

import copydesk.extract.party.Entity;

/**
 * Somebody who may have spoken.
 *
 * @param entity the party, or null for somebody without a name
 * @param name what is known of one without a name: "a neighbour"; null for a party, and for nobody
 */
public record Candidate(Entity entity, String name) {
  /** Nobody whom the article has told of: the words at the statement are all that is known. */
  static final Candidate NOBODY = new Candidate(null, null);

  static Candidate of(Entity entity) {
    return new Candidate(entity, null);
  }

  /** Whether it is neither a party nor somebody without a name. */
  public boolean isNobody() {
    return entity == null && name == null;
  }
}
