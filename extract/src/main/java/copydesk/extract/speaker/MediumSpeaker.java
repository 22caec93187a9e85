package copydesk.extract.speaker;

import copydesk.extract.coreference.Coreference;
import copydesk.extract.party.Entity;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.records.Rule;

/**
 * {@code the FO statement}, {@code his tweet}, {@code the statement}: whose it is, or who spoke.
 */
final class MediumSpeaker {
  private static final WordSet MEDIA = WordLists.set("texts");
  private static final WordSet ISSUED = WordLists.set("issued-texts");

  private MediumSpeaker() {}

  static Resolved resolve(SourceWords source, Story story) {
    if (!story.hasWord(source, MEDIA)) {
      return null;
    }
    Entity owner = story.parties().within(source.words());
    for (int i = source.first(); i < source.end() && owner == null; i++) {
      boolean pronoun = Coreference.isPronoun(story.tokens().word(i));
      owner = pronoun ? story.coreference().byPronoun(i) : null;
    }
    if (owner == null && !story.isIndefinite(source)) {
      Entity issuer = story.hasWord(source, ISSUED) ? story.speakers().lastInstitution() : null;
      owner = issuer == null ? story.speakers().last() : issuer;
    }
    return story.party(owner, source, owner == null ? Rule.MEDIUM_UNRESOLVED : Rule.MEDIUM);
  }
}
