package copydesk.extract.speaker;

import copydesk.extract.coreference.Coreference;
import copydesk.extract.party.Entity;
import copydesk.extract.word.WordSet;
import copydesk.records.Rule;

/**
 * {@code the FO statement}, {@code his tweet}, {@code the statement}: whose it is, or who spoke.
 */
final class MediumSpeaker {
  private static final WordSet MEDIA =
      WordSet.of(
          "statement tweet post letter report communique communiqué release message document filing",
          "memo email e-mail video speech note notice announcement readout declaration text book");
  private static final WordSet ISSUED =
      WordSet.of(
          "statement release communique communiqué filing notice announcement readout declaration",
          "report document");

  private MediumSpeaker() {}

  static Resolved resolve(SourceWords source, Story story) {
    if (!story.hasWord(source, MEDIA)) {
      return null;
    }
    Entity owner = story.parties().within(source.first(), source.end());
    for (int i = source.first(); i < source.end() && owner == null; i++) {
      boolean pronoun = Coreference.isPronoun(story.tokens().word(i));
      owner = pronoun ? story.coreference().byPronoun(i) : null;
    }
    if (owner == null && !story.isIndefinite(source)) {
      Entity issuer = story.hasWord(source, ISSUED) ? story.coreference().lastInstitution() : null;
      owner = issuer == null ? story.coreference().lastSpeaker() : issuer;
    }
    return story.party(owner, source, owner == null ? Rule.MEDIUM_UNRESOLVED : Rule.MEDIUM);
  }
}
