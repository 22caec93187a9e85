package copydesk.extract.speaker;

import copydesk.extract.office.OfficeMatch;
import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Offices;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;

/** What the words that stand for the speaker tell of a party: how they describe or name it. */
final class PhraseFeatures {
  private static final int CONTEXT = 7;
  private static final int REFERENCES = 6;
  private static final WordSet INSIDE = WordLists.set("inside-source");

  private final Cast cast;
  private final Tokens tokens;
  private final Parties parties;
  private final OfficeMatch offices;
  private final SpeakerRows rows;
  private final Range words;
  private final int head;
  private final long headWord;

  /**
   * Of these words.
   *
   * @param head their main word's token, or -1
   */
  PhraseFeatures(Cast cast, OfficeMatch offices, SpeakerRows rows, Range words, int head) {
    this.cast = cast;
    this.tokens = cast.reading().tokens();
    this.parties = cast.parties();
    this.offices = offices;
    this.rows = rows;
    this.words = words;
    this.head = head;
    this.headWord = head < 0 ? 0 : tokens.word(head);
  }

  /** How a description fits what the article says of a party. */
  void describe(Entity entity, long c, boolean chosen) {
    Entity of = parties.within(words);
    double office = entity.isPerson() ? offices.score(entity, of, words.upTo(head + 1)) : 0;
    int score = office <= 0 ? 0 : office < 2 ? 1 : office < 3 ? 2 : 3;
    boolean named = entity.fullest() != null && entity.fullest().contains(headWord);
    int near = near(entity);
    rows.add(22, ((c * 4 + score) * 4 + near) * 4 + (named ? 2 : 0) + (chosen ? 1 : 0));
    rows.add(23, (c * 4 + near) * 8 + SpeakerRows.code(entity.type()));
    boolean before = entity.equals(cast.describedBy(headWord));
    rows.add(25, (c * 2 + (before ? 1 : 0)) * 2 + (chosen ? 1 : 0));
    rows.add(24, (c * 2 + (of != null && of.equals(entity) ? 1 : 0)) * 2 + (named ? 1 : 0));
  }

  /** How much of the description stands around the first references to a party: 0 to 3. */
  private int near(Entity entity) {
    int main = 0;
    int others = 0;
    int looked = 0;
    for (Entity.Reference reference : entity.references()) {
      if (reference.first() >= words.first() || ++looked > REFERENCES) {
        break;
      }
      int sentence = tokens.sentenceOf(reference.first());
      int from = Math.max(tokens.sentenceStart(sentence), reference.first() - CONTEXT);
      int to = Math.min(tokens.sentenceEnd(sentence), reference.end() + CONTEXT);
      for (int i = from; i < to; i++) {
        if (tokens.word(i) == headWord) {
          main = 1;
        } else if (others == 0 && tokens.shape(i) != Shape.MARK && isModifier(tokens.word(i))) {
          others = 1;
        }
      }
    }
    return main * 2 + others;
  }

  private boolean isModifier(long word) {
    for (int i = words.first(); i < head; i++) {
      if (tokens.word(i) == word && tokens.end(i) - tokens.start(i) > 3) {
        return true;
      }
    }
    return false;
  }

  /** Where among the words the party is named. */
  void name(Entity entity, int cue, boolean chosen) {
    int first = words.first();
    while (first < words.end() && !entity.equals(parties.at(first))) {
      first++;
    }
    int after = first;
    int inside = 0;
    while (after < words.end() && entity.equals(parties.at(after))) {
      after++;
    }
    for (int i = words.first(); i < first; i++) {
      inside = tokens.is(i, ',') ? 0 : INSIDE.contains(tokens.word(i)) ? 1 : inside;
    }
    long type = SpeakerRows.code(entity.type());
    long next =
        after >= words.end() ? 0 : tokens.shape(after) == Shape.MARK ? tokens.first(after) : 1;
    long before = first == words.first() ? 0 : tokens.word(first - 1);
    boolean possessive = after < words.end() && tokens.isPossessive(after);
    boolean title = after < words.end() && Offices.isHead(tokens.word(after));
    boolean cueNext = after == cue || first == cue + 1;
    rows.add(26, Words.phrase(before, type));
    rows.add(27, (type * 2 + inside) * 256 + next % 256);
    rows.add(28, ((type * 2 + (possessive ? 1 : 0)) * 2 + (title ? 1 : 0)) * 2 + (chosen ? 1 : 0));
    rows.add(
        29, ((type * 2 + inside) * 2 + (cueNext ? 1 : 0)) * 2 + (first == words.first() ? 1 : 0));
  }
}
