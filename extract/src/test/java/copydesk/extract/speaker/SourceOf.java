package copydesk.extract.speaker;

import copydesk.extract.MarkedSpeech;
import copydesk.extract.coreference.Coreference;
import copydesk.extract.coreference.LastSpeakers;
import copydesk.extract.coreference.References;
import copydesk.extract.frame.Reading;
import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.statement.Found;
import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import java.util.List;
import java.util.NoSuchElementException;

/** A story with the source and the statement that a test marks in it ({@link MarkedSpeech}). */
final class SourceOf {
  final MarkedSpeech marked;
  final Tokens tokens;
  final Parties parties;
  final LastSpeakers speakers = new LastSpeakers();
  final Story story;

  private SourceOf(String text) {
    this.marked = MarkedSpeech.of(text);
    this.tokens = marked.article().tokens();
    this.parties = marked.parties();
    this.story =
        new Story(
            tokens, parties, new Coreference(tokens, new References(parties), speakers), speakers);
  }

  static SourceOf of(String text) {
    return new SourceOf(text);
  }

  /** The same, once the party of that name has spoken where it was named first. */
  SourceOf afterSpoke(String name) {
    Entity speaker = entity(name);
    speakers.spoke(speaker, speaker.references().get(0).first());
    return this;
  }

  /** The party of that name. */
  Entity entity(String name) {
    return parties.all().stream()
        .filter(entity -> entity.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(name));
  }

  /** The words of the marked source. */
  SourceWords source() {
    return SourceWords.of(tokens, marked.source(), null);
  }

  /** What a rule knows of the source: its name, rule and referral; "unknown" where nothing. */
  String by(SpeakerRules.Rule rule) {
    return shown(rule.resolve(source(), story));
  }

  /** In a line: the name, the rule and, after an arrow, the words that refer to the party. */
  String shown(Resolved resolved) {
    if (resolved == null) {
      return "unknown";
    }
    Referral referral = resolved.referral();
    return resolved.name()
        + (resolved.entity() == null ? " (no party) " : " ")
        + resolved.rule()
        + (referral == null ? "" : " <- " + words(referral.words()) + " " + referral.kind());
  }

  /** The text of a range of tokens; null for null. */
  String words(Range range) {
    return range == null ? null : tokens.string(range.first(), range.end());
  }

  /** The marked statement. */
  Found found() {
    return found(marked);
  }

  /** The same text with other marks. */
  static Found found(MarkedSpeech text) {
    return new Found(
        text.cue(), text.probability(), text.content(), text.source(), null, List.of("Test"));
  }

  Reading reading() {
    return new Reading(marked.article());
  }
}
