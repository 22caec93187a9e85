package copydesk.extract.speaker;

import copydesk.extract.party.Entity;
import copydesk.extract.text.Range;
import java.util.List;

/**
 * From the words at a statement to who that is: the first rule of {@link #ORDER} that knows
 * decides. {@code extract --explain} names it.
 */
final class SpeakerRules {
  /** A rule: null where it does not know. */
  interface Rule {
    Resolved resolve(SourceWords source, Story story);
  }

  record Step(String name, Rule rule, String because) {}

  /** In this order; "because" says why a rule stands where it does. */
  static final List<Step> ORDER =
      List.of(
          new Step(
              "GroupSpeaker",
              GroupSpeaker::resolve,
              "\"they\" means both who have just spoken together, before any organisation"),
          new Step("PronounSpeaker", PronounSpeaker::resolve, "a single pronoun is nothing else"),
          new Step("RelativeSpeaker", RelativeSpeaker::resolve, "nor is a single relative pronoun"),
          new Step(
              "NationalSpeaker",
              NationalSpeaker::resolve,
              "\"the Briton\" is tagged as a name of a country, and means a person"),
          new Step(
              "NamedSpeaker",
              NamedSpeaker::resolve,
              "a name says more than a description around it"),
          new Step(
              "AppositionSpeaker",
              AppositionSpeaker::resolve,
              "the name right after a description says more than it"),
          new Step(
              "MediumSpeaker",
              MediumSpeaker::resolve,
              "\"the statement\" is no office, and its author is sought in another way"),
          new Step(
              "DescribedSpeaker",
              DescribedSpeaker::resolve,
              "an office or a kind of institution, if it is one"),
          new Step(
              "PhraseSpeaker", PhraseSpeaker::resolve, "last: always knows, the words themselves"));

  private SpeakerRules() {}

  /** The names of the rules, in their order. */
  static List<String> names() {
    return ORDER.stream().map(Step::name).toList();
  }

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
    for (Step step : ORDER) {
      Resolved resolved = step.rule().resolve(words, story);
      if (resolved != null) {
        return resolved.by(step.name());
      }
    }
    throw new IllegalStateException("the last rule always knows");
  }
}
