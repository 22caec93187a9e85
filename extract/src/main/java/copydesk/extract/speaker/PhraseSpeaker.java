package copydesk.extract.speaker;

import copydesk.extract.party.Entity;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.records.Rule;

/**
 * {@code a senior official said}, {@code a spokesman for the ministry said}: the words themselves,
 * with the institution for which somebody speaks.
 */
final class PhraseSpeaker {
  private static final WordSet SPOKESPEOPLE = WordLists.set("spokespeople");

  private PhraseSpeaker() {}

  static Resolved resolve(SourceWords source, Story story) {
    Entity institution = story.parties().within(source.words());
    boolean speaksFor = institution != null && story.hasWord(source, SPOKESPEOPLE);
    Resolved phrase =
        new Resolved(
            speaksFor && !institution.isPerson() ? institution : null,
            Phrases.text(story.tokens(), source.words()),
            source.mention(),
            Rule.PHRASE,
            null);
    return story.isOutlet(source) ? phrase.asTold() : phrase;
  }
}
