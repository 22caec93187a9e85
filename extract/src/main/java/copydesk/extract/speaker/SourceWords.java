package copydesk.extract.speaker;

import copydesk.extract.party.Entity;
import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordSet;

/**
 * The words at a statement that say who speaks, relays or is spoken to.
 *
 * @param words without marks at their edges and without a preposition that belongs to the cue; not
 *     empty
 * @param mention the same with that preposition: what the record shows
 * @param except who cannot be meant, such as the speaker where the addressee is sought; or null
 */
record SourceWords(Range words, Range mention, Entity except) {
  /** "by Qureshi", "according to Qureshi": the preposition belongs to the cue. */
  private static final WordSet LEAD_IN = WordSet.of("by to");

  /** The words of a source; null where nothing but marks is left of them. */
  static SourceWords of(Tokens tokens, Range source, Entity except) {
    Range mention = Phrases.trimmed(tokens, source);
    if (mention == null) {
      return null;
    }
    int from = mention.first();
    while (from + 1 < mention.end() && LEAD_IN.contains(tokens.word(from))) {
      from++;
    }
    return new SourceWords(mention.from(from), mention, except);
  }

  int first() {
    return words.first();
  }

  int end() {
    return words.end();
  }

  boolean isOneWord() {
    return words.length() == 1;
  }
}
