package copydesk.extract.speaker;

import copydesk.extract.party.Entity;
import copydesk.extract.text.Range;
import java.util.List;

/**
 * From the words at a statement to who that is: the first rule of {@link #ORDER} that knows
 * decides. The rule's code in the record ({@link Resolved#rule}) says which one it was.
 */
final class SpeakerRules {
  /** A rule: null where it does not know. */
  interface Rule {
    Resolved resolve(SourceWords source, Story story);
  }

  record Step(Rule rule, String because) {}

  /** In this order; "because" says why a rule stands where it does. */
  static final List<Step> ORDER =
      List.of(
          new Step(PronounSpeaker::resolve, "a single pronoun is nothing else"),
          new Step(RelativeSpeaker::resolve, "nor is a single relative pronoun"),
          new Step(
              NationalSpeaker::resolve,
              "\"the Briton\" is tagged as a name of a country, and means a person"),
          new Step(NamedSpeaker::resolve, "a name says more than a description around it"),
          new Step(
              MediumSpeaker::resolve,
              "\"the statement\" is no office, and its author is sought in another way"),
          new Step(DescribedSpeaker::resolve, "an office or a kind of institution, if it is one"),
          new Step(PhraseSpeaker::resolve, "last: always knows, the words themselves"));

  private SpeakerRules() {}

  /**
   * Who the words of a source mean; null where it is null or nothing but marks.
   *
   * @param except who cannot be meant, or null
   */
  static Resolved resolve(Range source, Entity except, Story story) {
    SourceWords words = source == null ? null : SourceWords.of(story.tokens(), source, except);
    if (words == null) {
      return null;
    }
    Resolved resolved = null;
    for (int k = 0; resolved == null && k < ORDER.size(); k++) {
      resolved = ORDER.get(k).rule().resolve(words, story);
    }
    return resolved;
  }
}
