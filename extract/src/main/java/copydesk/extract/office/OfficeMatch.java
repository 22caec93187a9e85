package copydesk.extract.office;

import copydesk.extract.party.Entity;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Offices;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;

/** How well a description, "the foreign minister", "Washington's top diplomat", fits an office. */
public final class OfficeMatch {
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

  public OfficeMatch(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The main word of a description: the last before "of", "who" or a comma. */
  public int head(int first, int end) {
    int head = -1;
    for (int i = first; i < end; i++) {
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
   * How well the description that starts at {@code first} fits the best of a person's offices: 2
   * where it has the same main word, more where other words agree; 0 not at all.
   *
   * @param of whose office the description says it is, or null
   * @param head the description's main word
   */
  public double score(Entity person, Entity of, int first, int head) {
    double most = 0;
    for (int k = 0; k < Math.min(MOST_OFFICES, person.offices().size()); k++) {
      most = Math.max(most, score(person.offices().get(k), of, first, head));
    }
    return most;
  }

  /** Whether the word is part of one of a person's offices. */
  public boolean holds(Entity person, long word) {
    for (int k = 0; k < Math.min(MOST_OFFICES, person.offices().size()); k++) {
      if (holds(person.offices().get(k), word)) {
        return true;
      }
    }
    return false;
  }

  private double score(Entity.Office office, Entity of, int first, int head) {
    double score = headScore(office, head, first);
    if (score == 0) {
      return 0;
    }
    if (of != null && office.of() != null) {
      score += of == office.of() ? 1.5 : -2;
    }
    boolean former = false;
    for (int i = first; i < head; i++) {
      long word = tokens.word(i);
      former |= FORMER.contains(word);
      if (!SKIPPED.contains(word) && Offices.isModifier(word)) {
        score += holds(office, word) ? 1 : -1;
      }
    }
    return former == holdsAny(office, FORMER) ? score : score - 1.5;
  }

  private double headScore(Entity.Office office, int head, int first) {
    long word = tokens.word(head);
    if (holds(office, word)) {
      return 2;
    }
    if (isShortFor(office, word)) {
      return 2;
    }
    if (word == COUNTERPART) {
      return office.of() == null ? 0 : 0.5;
    }
    if (DIPLOMATS.contains(word)) {
      return holdsAny(office, DIPLOMATIC) && first < head ? 2 : 0;
    }
    return HEADS_OF_STATE.contains(word) && holdsAny(office, STATE_OFFICES) ? 1.5 : 0;
  }

  /** "the PM" holds the office of prime minister. */
  private boolean isShortFor(Entity.Office office, long word) {
    if (word == PM || word == PREMIER) {
      return holds(office, PRIME);
    }
    return (word == FM && holds(office, FOREIGN) && holds(office, MINISTER))
        || (word == CEO && holds(office, CHIEF) && holds(office, EXECUTIVE));
  }

  private boolean holds(Entity.Office office, long word) {
    for (int i = office.first(); i < office.end(); i++) {
      if (tokens.word(i) == word) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsAny(Entity.Office office, WordSet words) {
    for (int i = office.first(); i < office.end(); i++) {
      if (words.contains(tokens.word(i))) {
        return true;
      }
    }
    return false;
  }
}
