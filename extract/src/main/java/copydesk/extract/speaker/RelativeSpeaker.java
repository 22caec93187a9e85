package copydesk.extract.speaker;

import copydesk.extract.party.Entity;
import copydesk.extract.word.WordSet;
import copydesk.records.Rule;

/** {@code Qureshi, who said}: who is named right before. */
final class RelativeSpeaker {
  private static final int REACH = 8;

  static final WordSet RELATIVES = WordSet.of("who which whom that");

  private RelativeSpeaker() {}

  static Resolved resolve(SourceWords source, Story story) {
    if (!source.isOneWord() || !RELATIVES.contains(story.tokens().word(source.first()))) {
      return null;
    }
    Entity before = story.coreference().before(source.first(), REACH);
    return story.party(before, source, before == null ? Rule.RELATIVE_UNRESOLVED : Rule.RELATIVE);
  }
}
