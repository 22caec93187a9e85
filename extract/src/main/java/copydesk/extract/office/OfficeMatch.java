package copydesk.extract.office;

import copydesk.extract.party.Entity;
import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Offices;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;

/**
 * How well a description, "the foreign minister", "Washington's top diplomat", fits the offices
 * that an article gives a person. Reads the article only.
 */
public final class OfficeMatch {
  /*
   * Weights, chosen by hand so that they sort what news copy says: the main word alone is enough,
   * and one thing that contradicts it is too much. Only their order matters to most articles.
   */

  /** The same main word: "minister" of "foreign minister", "PM" of "prime minister". */
  private static final double SAME_HEAD = 2;

  /** A word for whoever leads a state, where the office is one of those that do. */
  private static final double LEADER = 1.5;

  /** "counterpart" alone says that there is such an office of another country. */
  private static final double COUNTERPART_OF_ANOTHER = 0.5;

  /** Both say whose office it is, and say the same. */
  private static final double SAME_OWNER = 1.5;

  /** Both say whose office it is, and say otherwise: that outweighs the same main word. */
  private static final double OTHER_OWNER = -2;

  /** Another word of the description that the office has, or has not. */
  private static final double SAME_WORD = 1;

  private static final double OTHER_WORD = -1;

  /** One of them is a former office. */
  private static final double NOT_AT_ONE_TIME = -1.5;

  /** So many of a person's offices are looked at: the same ones are named over and over. */
  private static final int MOST_OFFICES = 16;

  private static final WordSet DIPLOMATS = WordSet.of("diplomat");
  private static final WordSet DIPLOMATIC = WordSet.of("foreign state external");
  private static final WordSet HEADS_OF_STATE = WordSet.of("leader head ruler strongman");
  private static final WordSet STATE_OFFICES = WordLists.set("state-offices");
  private static final WordSet SKIPPED = WordLists.set("skipped-in-office");
  private static final WordSet FORMER = WordSet.of("former ex then");
  private static final WordSet ENDS = WordLists.set("end-of-matched-office");
  private static final long COUNTERPART = Words.hash("counterpart");
  private static final long PM = Words.hash("pm");
  private static final long PREMIER = Words.hash("premier");
  private static final long PRIME = Words.hash("prime");
  private static final long FM = Words.hash("fm");
  private static final long FOREIGN = Words.hash("foreign");
  private static final long MINISTER = Words.hash("minister");
  private static final long CEO = Words.hash("ceo");
  private static final long CHIEF = Words.hash("chief");
  private static final long EXECUTIVE = Words.hash("executive");

  private final Tokens tokens;

  /** Matches descriptions and offices of one article. */
  public OfficeMatch(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The main word of a description, the last before "of", "who" or a comma; -1 without any. */
  public int head(Range description) {
    int head = -1;
    for (int i = description.first(); i < description.end(); i++) {
      if (tokens.is(i, ',') || (head >= 0 && ENDS.contains(tokens.word(i)))) {
        break;
      }
      if (tokens.shape(i).isWord() && !SKIPPED.contains(tokens.word(i))) {
        head = i;
      }
    }
    return head;
  }

  /**
   * How well a description fits the best of a person's offices: {@link #SAME_HEAD} where it has the
   * same main word, more where other words agree; 0 not at all.
   *
   * @param of whose office the description says it is, or null
   * @param description its tokens, up to and with its main word
   */
  public double score(Entity person, Entity of, Range description) {
    double most = 0;
    for (int k = 0; k < Math.min(MOST_OFFICES, person.roles().size()); k++) {
      most = Math.max(most, score(person.roles().get(k), of, description));
    }
    return most;
  }

  /** Whether the word is part of one of a person's offices. */
  public boolean holds(Entity person, long word) {
    for (int k = 0; k < Math.min(MOST_OFFICES, person.roles().size()); k++) {
      if (holds(person.roles().get(k), word)) {
        return true;
      }
    }
    return false;
  }

  private double score(Entity.Role office, Entity of, Range description) {
    double score = headScore(office, description);
    if (score == 0) {
      return 0;
    }
    if (of != null && office.of() != null) {
      score += of == office.of() ? SAME_OWNER : OTHER_OWNER;
    }
    boolean former = false;
    for (int i = description.first(); i < description.last(); i++) {
      long word = tokens.word(i);
      former |= FORMER.contains(word);
      if (!SKIPPED.contains(word) && Offices.isModifier(word)) {
        score += holds(office, word) ? SAME_WORD : OTHER_WORD;
      }
    }
    return former == holdsAny(office, FORMER) ? score : score + NOT_AT_ONE_TIME;
  }

  private double headScore(Entity.Role office, Range description) {
    long word = tokens.word(description.last());
    if (holds(office, word) || isShortFor(office, word)) {
      return SAME_HEAD;
    }
    if (word == COUNTERPART) {
      return office.of() == null ? 0 : COUNTERPART_OF_ANOTHER;
    }
    if (DIPLOMATS.contains(word)) {
      return holdsAny(office, DIPLOMATIC) && description.length() > 1 ? SAME_HEAD : 0;
    }
    return HEADS_OF_STATE.contains(word) && holdsAny(office, STATE_OFFICES) ? LEADER : 0;
  }

  /** "the PM" holds the office of prime minister. */
  private boolean isShortFor(Entity.Role office, long word) {
    if (word == PM || word == PREMIER) {
      return holds(office, PRIME);
    }
    return (word == FM && holds(office, FOREIGN) && holds(office, MINISTER))
        || (word == CEO && holds(office, CHIEF) && holds(office, EXECUTIVE));
  }

  private boolean holds(Entity.Role office, long word) {
    for (int i = office.first(); i < office.end(); i++) {
      if (tokens.word(i) == word) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsAny(Entity.Role office, WordSet words) {
    for (int i = office.first(); i < office.end(); i++) {
      if (words.contains(tokens.word(i))) {
        return true;
      }
    }
    return false;
  }
}
