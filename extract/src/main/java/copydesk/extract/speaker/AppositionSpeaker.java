package copydesk.extract.speaker;

import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Words;
import copydesk.records.Rule;

/**
 * {@code said a spokesman, Scott Whitfield.}: the name that ends the sentence after a description
 * is that of whom it describes.
 */
final class AppositionSpeaker {
  private static final int LONGEST = 10;
  private static final long WHO = Words.hash("who");

  private AppositionSpeaker() {}

  static Resolved resolve(SourceWords source, Story story) {
    Tokens tokens = story.tokens();
    int length = source.words().length();
    int comma = source.end();
    if (length < 2
        || length > LONGEST
        || comma + 1 >= tokens.size()
        || !tokens.is(comma, ',')
        || story.parties().within(source.words()) != null) {
      return null;
    }
    Entity person = story.parties().at(comma + 1);
    boolean named = person != null && person.isPerson();
    return named && endsAfter(comma + 1, person, story.parties(), tokens)
        ? story.party(person, source, Rule.NAME).asTold()
        : null;
  }

  /** Whether nothing but marks, or "who", follows the name in its sentence. */
  private static boolean endsAfter(int name, Entity person, Parties parties, Tokens tokens) {
    int end = tokens.sentenceEnd(tokens.sentenceOf(name));
    int i = name;
    while (i < end && person.equals(parties.at(i))) {
      i++;
    }
    while (i < end && tokens.shape(i) == Shape.MARK) {
      i++;
    }
    return i == end || tokens.word(i) == WHO;
  }
}
