package copydesk.extract.speaker;

import copydesk.extract.coreference.Coreference;
import copydesk.extract.coreference.LastSpeakers;
import copydesk.extract.frame.Reading;
import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.speaker.Spoken.Who;
import copydesk.extract.statement.Contents;
import copydesk.extract.statement.Found;
import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.word.Acts;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.records.Act;
import copydesk.records.Party;
import copydesk.records.Rule;
import copydesk.records.Statement;
import copydesk.records.Unattributed;
import java.util.ArrayList;
import java.util.List;

/**
 * One pass over an article's statements, in text order, for who spoke last matters to what comes
 * next. Of each statement in turn: who relays it, who speaks, to whom, and what is left of the
 * content then.
 */
final class Voices {
  private static final WordSet NEWS_MEDIA = WordLists.set("media-names");

  private static final WordSet INDEFINITE = WordSet.of("a an one another");

  private final Reading r;
  private final Confidence confidence;
  private final Story story;
  private final Alternatives alternatives;
  private final List<Referral> referrals = new ArrayList<>();
  private Who last;

  /** Reads one article; {@code passedOver} is null where nobody asks what else was considered. */
  Voices(Reading r, Parties parties, Confidence confidence, List<Found> passedOver) {
    LastSpeakers speakers = new LastSpeakers();
    Coreference coreference = new Coreference(r.tokens(), parties, speakers);
    this.r = r;
    this.confidence = confidence;
    this.story = new Story(r.tokens(), parties, coreference, speakers);
    this.alternatives = passedOver == null ? null : new Alternatives(r, coreference, passedOver);
  }

  /** What the statements so far have told of the parties. */
  List<Referral> referrals() {
    return referrals;
  }

  /** Reads the next statement. */
  Spoken read(Found found) {
    List<Who> relayedBy = new ArrayList<>();
    relayer(found, relayedBy);
    Resolved speaker = resolve(found.source(), null);
    Range told = Addressees.find(r, found);
    Resolved hearer = resolve(told, speaker == null ? null : speaker.entity());
    Who addressee = hearer == null ? null : who(hearer);
    if (addressee != null && isMedium(addressee)) {
      relayedBy.add(addressee);
    }
    boolean signed = found.cue() >= 0 || isSigned(found, speaker);
    Who who = signed ? spoke(speaker, found) : goesOn();
    Rule rule = rule(signed, speaker);
    return new Spoken(
        Contents.withoutStops(r, Contents.after(r, found.content(), told)),
        found.cue(),
        kind(found),
        found.cue() < 0 ? Act.SAY : Acts.of(r.word(found.cue()), r.word(found.cue() + 1)),
        who,
        relayedBy,
        addressee,
        confidence.of(r, found) * certainty(rule),
        rule,
        who != null ? null : signed ? Unattributed.NO_SOURCE : Unattributed.NO_CUE,
        new Spoken.Why(
            found.steps(),
            signed && speaker != null ? speaker.by() : "Voices",
            alternatives == null ? List.of() : alternatives.to(found, who)));
  }

  /** Who reports it speaks, too: a pronoun that comes next may mean him. */
  private void relayer(Found found, List<Who> relayedBy) {
    if (found.relay() == null) {
      return;
    }
    Resolved relayer = resolve(found.relay().source(), null);
    if (relayer != null) {
      relayedBy.add(who(relayer));
      remember(relayer, found.relay().cue());
    }
  }

  /** The speaker whom words at the statement name, remembered for those that come next. */
  private Who spoke(Resolved speaker, Found found) {
    if (speaker == null) {
      return null;
    }
    int at = Math.max(found.cue(), found.start());
    remember(speaker, at);
    last = who(speaker);
    if (speaker.entity() != null) {
      story.spokeNamed();
    } else if (INDEFINITE.contains(r.word(speaker.mention().first()))) {
      story.spokeUnnamed(speaker.name(), at);
    }
    return last;
  }

  /** The speaker of the statement before. */
  private Who goesOn() {
    return last == null ? null : new Who(last.entity(), last.name(), null);
  }

  private static Rule rule(boolean signed, Resolved speaker) {
    if (!signed) {
      return Rule.CONTINUES;
    }
    return speaker == null ? Rule.CUE_WITHOUT_SOURCE : speaker.rule();
  }

  /** By words after it, or by a heading above it that names a person. */
  private static boolean isSigned(Found found, Resolved speaker) {
    return speaker != null
        && (speaker.mention().first() >= found.start()
            || (speaker.entity() != null && speaker.entity().isPerson()));
  }

  private Resolved resolve(Range source, Entity except) {
    Resolved resolved = SpeakerRules.resolve(source, except, story);
    if (resolved != null && resolved.referral() != null) {
      referrals.add(resolved.referral());
    }
    return resolved;
  }

  /** Who tells it to a newspaper speaks through it. */
  private boolean isMedium(Who addressee) {
    if (addressee.entity() == null || addressee.entity().type() != Party.Type.ORGANISATION) {
      return false;
    }
    for (int i = addressee.mention().first(); i < addressee.mention().end(); i++) {
      if (NEWS_MEDIA.contains(r.word(i))) {
        return true;
      }
    }
    return false;
  }

  private void remember(Resolved speaker, int at) {
    if (speaker.entity() != null) {
      story.speakers().spoke(speaker.entity(), at);
    }
  }

  private static Who who(Resolved resolved) {
    return new Who(resolved.entity(), resolved.name(), resolved.mention());
  }

  private Statement.Kind kind(Found found) {
    int quoted = 0;
    int words = 0;
    for (Range range : found.content()) {
      for (int i = range.first(); i < range.end(); i++) {
        if (r.tokens().shape(i) != Shape.MARK) {
          words++;
          quoted += r.isQuoted(i) ? 1 : 0;
        }
      }
    }
    return quoted == 0
        ? Statement.Kind.INDIRECT
        : quoted == words ? Statement.Kind.DIRECT : Statement.Kind.MIXED;
  }

  /** Who is meant by a pronoun or a description is a question more. */
  private static double certainty(Rule rule) {
    return switch (rule) {
      case PRONOUN, DESCRIPTION, MEDIUM -> 0.95;
      case CONTINUES -> 0.9;
      default -> 1;
    };
  }
}
