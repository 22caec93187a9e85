package copydesk.extract.speaker;

import copydesk.extract.party.Entity;
import copydesk.records.Mention;
import copydesk.records.Rule;

/** {@code the foreign minister said}, {@code the ministry said}: who holds the office, or is it. */
final class DescribedSpeaker {
  private DescribedSpeaker() {}

  static Resolved resolve(SourceWords source, Story story) {
    Entity described =
        story.isIndefinite(source) || story.isOutlet(source)
            ? null
            : story.coreference().byDescription(source.words(), source.except());
    if (described == null) {
      return null;
    }
    Referral referral = new Referral(described, story.head(source), Mention.Kind.TITLE);
    return new Resolved(described, described.name(), source.mention(), Rule.DESCRIPTION, referral);
  }
}
