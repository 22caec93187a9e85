package copydesk.extract.speaker;

import copydesk.extract.coreference.Coreference;
import copydesk.extract.party.Entity;
import copydesk.records.Mention;
import copydesk.records.Rule;

/** {@code she said}: whom the pronoun means, or who spoke without a name right before. */
final class PronounSpeaker {
  private PronounSpeaker() {}

  static Resolved resolve(SourceWords source, Story story) {
    int pronoun = source.first();
    long word = story.tokens().word(pronoun);
    if (!source.isOneWord() || !Coreference.isPronoun(word)) {
      return null;
    }
    String unnamed = Coreference.isHeOrShe(word) ? story.unnamedNear(pronoun) : null;
    if (unnamed != null) {
      return new Resolved(null, unnamed, source.mention(), Rule.PRONOUN, null);
    }
    Entity entity = story.coreference().byPronoun(pronoun);
    if (entity == null) {
      return story.party(null, source, Rule.PRONOUN_UNRESOLVED);
    }
    Referral referral = new Referral(entity, source.words(), Mention.Kind.PRONOUN);
    return new Resolved(entity, entity.name(), source.mention(), Rule.PRONOUN, referral);
  }
}
