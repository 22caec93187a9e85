package copydesk.extract.speaker;

import copydesk.extract.coreference.Coreference;
import copydesk.extract.coreference.LastSpeakers;
import copydesk.extract.coreference.References;
import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
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
import copydesk.records.Mention;
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

  private static final WordSet SPOKESPEOPLE = WordLists.set("spokespeople");
  private static final WordSet INDEFINITE = WordLists.set("indefinite-starts");

  private final Reading r;
  private final Confidence confidence;
  private final Story story;
  private final Alternatives alternatives;
  private final Cast cast;
  private final SpeakerFeatures features;
  private final Question.Answering ranker;
  private final List<Referral> referrals = new ArrayList<>();
  private Who last;

  /**
   * Who spoke, and what decided.
   *
   * @param who the speaker, or null
   * @param rule the words that stood for him
   * @param certainty how likely it is him, 0 to 1
   * @param by the class that decided
   * @param referral what the words add to the party's references, or null
   */
  private record Verdict(Who who, Rule rule, double certainty, String by, Referral referral) {}

  /** Reads one article; {@code passedOver} is null where nobody asks what else was considered. */
  Voices(
      Reading r,
      Parties parties,
      Confidence confidence,
      Question.Answering ranker,
      List<Found> passedOver) {
    LastSpeakers speakers = new LastSpeakers();
    References references = new References(parties);
    Coreference coreference = new Coreference(r.tokens(), references, speakers);
    this.r = r;
    this.confidence = confidence;
    this.cast = new Cast(r, references);
    this.features = new SpeakerFeatures(cast);
    this.ranker = ranker;
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
    Resolved speaker = SpeakerRules.resolve(found.source(), null, story);
    Range told = Addressees.find(r, found);
    Resolved hearer = resolve(told, speaker == null ? null : speaker.entity());
    Who addressee = hearer == null ? null : who(hearer);
    if (addressee != null && isMedium(addressee)) {
      relayedBy.add(addressee);
    }
    boolean signed = found.cue() >= 0 || isSigned(found, speaker);
    Verdict verdict = verdict(found, signed ? speaker : null, signed, relayedBy);
    Who who = verdict.who();
    Rule rule = verdict.rule();
    return new Spoken(
        Contents.withoutStops(r, Contents.after(r, found.content(), told)),
        found.cue(),
        kind(found),
        found.cue() < 0 ? Act.SAY : Acts.of(r.word(found.cue()), r.word(found.cue() + 1)),
        who,
        relayedBy,
        addressee,
        confidence.of(r, found) * verdict.certainty(),
        rule,
        who != null ? null : signed ? Unattributed.NO_SOURCE : Unattributed.NO_CUE,
        new Spoken.Why(
            found.steps(),
            verdict.by(),
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

  /**
   * Who spoke: whom the words name, or, where they name nobody, whom the ranker chooses.
   *
   * @param byRules whom the words mean by the rules; null where there are none, and where the
   *     statement is not signed
   * @param relayedBy who passes it on, and did not say it
   */
  private Verdict verdict(Found found, Resolved byRules, boolean signed, List<Who> relayedBy) {
    Rule rule = rule(signed, byRules);
    Verdict verdict =
        asks(rule, byRules) ? ranked(found, byRules, rule, relayedBy) : named(byRules, rule);
    if (verdict.who() != null) {
      int at = Math.max(found.cue(), found.start());
      heard(verdict.who(), at, byRules);
      if (verdict.rule() != Rule.CONTINUES) {
        story.spokeTogether(verdict.rule() == Rule.NAMES ? byRules : null, at);
      }
    }
    Referral referral = verdict.referral();
    if (referral != null) {
      referrals.add(referral);
      if (referral.kind() == Mention.Kind.TITLE) {
        features.described(referral.words(), referral.entity());
      }
    }
    return verdict;
  }

  /** Whether the words name nobody, so that the story must tell who it is. */
  private boolean asks(Rule rule, Resolved byRules) {
    if (byRules != null && byRules.told()) {
      return false;
    }
    return switch (rule) {
      case PRONOUN, PRONOUN_UNRESOLVED, MEDIUM_UNRESOLVED -> true;
      case DESCRIPTION -> !features.holdsOffice(byRules.mention(), byRules.entity());
      case CONTINUES, CUE_WITHOUT_SOURCE -> true;
      case NAME -> features.isOpen(byRules.mention(), byRules.entity());
      case PHRASE ->
          byRules.entity() == null
              && !isIndefinite(byRules.mention())
              && !isSomebodysSpeaker(byRules.mention());
      default -> false;
    };
  }

  /** "a nurse", "two sailors": somebody new. */
  private boolean isIndefinite(Range words) {
    return INDEFINITE.contains(r.word(words.first()))
        || r.classOf(words.first()) == WordClass.NUMBER;
  }

  /** "her spokeswoman": nobody whom the story names otherwise. */
  private boolean isSomebodysSpeaker(Range words) {
    return r.classOf(words.first()) == WordClass.POSSESSIVE
        && SPOKESPEOPLE.contains(r.word(words.last()));
  }

  private static Verdict named(Resolved byRules, Rule rule) {
    return new Verdict(who(byRules), rule, 1, byRules.by(), byRules.referral());
  }

  private Verdict ranked(Found found, Resolved byRules, Rule rule, List<Who> relayedBy) {
    Candidate chosen = candidate(byRules, rule);
    Range words = byRules == null ? null : byRules.mention();
    Question question = features.ask(found, words, rule, chosen, relayedBy);
    Question.Answer answer = ranker.answer(question);
    Candidate who = question.candidates().get(answer.index());
    if (who.equals(chosen)) {
      Who same = byRules == null ? goesOn(who, null) : who(byRules);
      Referral referral = byRules == null ? null : byRules.referral();
      String by = byRules == null ? "Voices" : byRules.by();
      Rule given = byRules == null && same != null ? Rule.CONTINUES : rule;
      return new Verdict(same, given, answer.probability(), by, referral);
    }
    String by = SpeakerRanker.class.getSimpleName();
    if (who.isNobody()) {
      Who phrase = byRules == null ? null : new Who(null, Phrases.text(r.tokens(), words), words);
      return new Verdict(phrase, unresolved(rule), answer.probability(), by, null);
    }
    Referral referral =
        who.entity() == null || byRules == null ? null : referral(who.entity(), words, rule);
    return new Verdict(goesOn(who, words), resolved(rule), answer.probability(), by, referral);
  }

  /** Whom the rules chose. */
  private Candidate candidate(Resolved byRules, Rule rule) {
    if (rule == Rule.CONTINUES) {
      return last == null ? Candidate.NOBODY : candidate(last);
    }
    boolean nobody =
        byRules == null
            || rule == Rule.PRONOUN_UNRESOLVED
            || (byRules.entity() == null && rule != Rule.PRONOUN);
    return nobody ? Candidate.NOBODY : candidate(who(byRules));
  }

  private static Candidate candidate(Who who) {
    return new Candidate(who.entity(), who.entity() == null ? who.name() : null);
  }

  private static Who goesOn(Candidate who, Range mention) {
    if (who.isNobody()) {
      return null;
    }
    Entity entity = who.entity();
    return new Who(entity, entity == null ? who.name() : entity.name(), mention);
  }

  private static Rule resolved(Rule rule) {
    return switch (rule) {
      case PRONOUN_UNRESOLVED -> Rule.PRONOUN;
      case MEDIUM_UNRESOLVED -> Rule.MEDIUM;
      case PHRASE -> Rule.DESCRIPTION;
      case CUE_WITHOUT_SOURCE -> Rule.CONTINUES;
      default -> rule;
    };
  }

  private static Rule unresolved(Rule rule) {
    return switch (rule) {
      case PRONOUN -> Rule.PRONOUN_UNRESOLVED;
      case MEDIUM -> Rule.MEDIUM_UNRESOLVED;
      case DESCRIPTION, NAME -> Rule.PHRASE;
      default -> rule;
    };
  }

  private static Referral referral(Entity entity, Range words, Rule rule) {
    return switch (rule) {
      case PRONOUN, PRONOUN_UNRESOLVED -> new Referral(entity, words, Mention.Kind.PRONOUN);
      case DESCRIPTION, PHRASE -> new Referral(entity, words, Mention.Kind.TITLE);
      default -> null; // names are references of their own
    };
  }

  /** Remembers a speaker for the statements that come next. */
  private void heard(Who who, int at, Resolved byRules) {
    cast.spoke(candidate(who), at);
    last = who;
    if (who.entity() != null) {
      story.speakers().spoke(who.entity(), at);
      story.spokeNamed();
    } else if (byRules != null && INDEFINITE.contains(r.word(byRules.mention().first()))) {
      story.spokeUnnamed(who.name(), at);
    }
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
    cast.spoke(candidate(who(speaker)), at);
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
}
