package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.text.Range;
import copydesk.extract.word.Acts;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.records.Act;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code She was criticised by the union}, {@code it was said by Rashid that …}: who stands after
 * "by" speaks, and not the subject. Where nobody stands there, nobody is said to speak: {@code Park
 * was told that …} has no speaker, and {@code he is expected to come} is no statement.
 */
final class Passives {
  private static final int LONGEST_AGENT = 12;

  /** So far after its cue "by" may stand, in tokens. */
  private static final int REACH = 24;

  /** Between "is" and its participle: "is also widely". */
  private static final int MOST_ADVERBS = 3;

  private static final String APOSTROPHES = "'’";
  private static final WordSet TELLING = WordLists.set("telling-verbs");
  private static final WordSet ADJECTIVES = WordLists.set("participles-of-the-subject");

  private Passives() {}

  /** The statement with its agent as its source; null where nobody is said to speak. */
  static Found read(Reading r, Found f) {
    int be = be(r, f.cue());
    if (be < 0) {
      return f;
    }
    Range agent = agent(r, f);
    if (agent != null) {
      List<Range> content = content(r, f, be, agent);
      return content.isEmpty() ? null : f.withContent(content).withSource(agent);
    }
    boolean quoted = FrameSteps.hasQuotedWords(r, f);
    if ((f.source() != null && f.source().first() > f.cue()) || (quoted && isThought(r, f))) {
      return f;
    }
    return (quoted && isBeside(r, f)) || isClause(r, f, be) ? f.withSource(null) : null;
  }

  /** Whether the quoted words stand in the cue's own sentence: others are somebody else's. */
  private static boolean isBeside(Reading r, Found f) {
    int sentence = r.tokens().sentenceOf(f.cue());
    return r.tokens().sentenceOf(f.end() - 1) == sentence || f.end() <= f.cue();
  }

  private static boolean isThought(Reading r, Found f) {
    Act act = Acts.of(r.word(f.cue()), r.word(f.cue() + 1));
    return act == Act.THINK || act == Act.PREDICT;
  }

  /** "was told that …", "is said to be", "…, the court was told", but not "was declared dead". */
  private static boolean isClause(Reading r, Found f, int be) {
    int start = r.classOf(f.start() - 1) == WordClass.TO ? f.start() - 1 : f.start();
    if (start < f.cue()) {
      return f.end() <= be && r.classOf(f.end()) == WordClass.COMMA;
    }
    return switch (r.classOf(start)) {
      case THAT -> true;
      case TO, NOT -> !isThought(r, f);
      case SPEAKER_PRONOUN, PRONOUN, QUESTION -> TELLING.contains(r.word(f.cue()));
      case DETERMINER, POSSESSIVE, CAPITAL ->
          TELLING.contains(r.word(f.cue())) && start == f.cue() + 1;
      default -> false;
    };
  }

  /** The "was" of a passive whose verb is the cue; or -1. */
  private static int be(Reading r, int cue) {
    if (!Acts.isSaying(r.word(cue)) || ADJECTIVES.contains(r.word(cue)) || !isParticiple(r, cue)) {
      return -1;
    }
    int i = cue - 1;
    while (i >= cue - MOST_ADVERBS && isAdverb(r, i)) {
      i--;
    }
    return r.classOf(i) == WordClass.BE ? i : -1;
  }

  private static boolean isParticiple(Reading r, int i) {
    return switch (r.classOf(i)) {
      case ED, OTHER -> true;
      default -> false;
    };
  }

  private static boolean isAdverb(Reading r, int i) {
    return switch (r.classOf(i)) {
      case ADVERB, LY, NOT -> true;
      default -> false;
    };
  }

  /** The words after "by"; or null. */
  private static Range agent(Reading r, Found f) {
    int to = Math.min(r.tokens().sentenceEnd(r.tokens().sentenceOf(f.cue())), f.cue() + REACH);
    for (int by = f.cue() + 1; by + 1 < to; by++) {
      boolean near = by <= f.cue() + MOST_ADVERBS || r.classOf(by - 1) == WordClass.CLOSING;
      if (r.classOf(by) == WordClass.BY && !r.isQuoted(by) && (near || !f.covers(by))) {
        int end = by + 1;
        while (end < to && end - by <= LONGEST_AGENT && isAgent(r, end, by + 1)) {
          end++;
        }
        return end > by + 1 ? new Range(by + 1, end) : null;
      }
    }
    return null;
  }

  private static boolean isAgent(Reading r, int i, int first) {
    return switch (r.classOf(i)) {
      case CAPITAL, OTHER, NOUN_ENDING, S, ED, HYPHEN, OF, POSSESSIVE, LY -> true;
      case NUMBER -> i > first;
      case MARK -> i > first && APOSTROPHES.indexOf(r.tokens().first(i)) >= 0;
      case DETERMINER -> i == first || isLink(r, i - 1);
      case CONJUNCTION -> i > first && isStart(r, i + 1);
      default -> false;
    };
  }

  private static boolean isLink(Reading r, int i) {
    return r.classOf(i) == WordClass.CONJUNCTION || r.classOf(i) == WordClass.OF;
  }

  private static boolean isStart(Reading r, int i) {
    return r.classOf(i) == WordClass.CAPITAL || r.classOf(i) == WordClass.DETERMINER;
  }

  /**
   * The content without the passive's subject, and without "by" and the agent; where nothing is
   * left, what follows the agent.
   */
  private static List<Range> content(Reading r, Found f, int be, Range agent) {
    Range by = agent.from(agent.first() - 1);
    List<Range> left = new ArrayList<>();
    for (Range range : f.content()) {
      boolean subject = range.first() < be && range.end() >= be && !r.hasQuoted(range);
      if (subject) {
        continue;
      }
      if (!range.overlaps(by)) {
        left.add(range);
        continue;
      }
      if (by.first() > range.first()) {
        left.add(range.upTo(by.first()));
      }
      if (by.end() < range.end()) {
        left.add(range.from(by.end()));
      }
    }
    int end = agent.end();
    while (left.isEmpty() && !isEnd(r, end)) {
      end++;
    }
    if (end > agent.end() + 1) {
      left.add(new Range(agent.end(), end));
    }
    return left;
  }

  private static boolean isEnd(Reading r, int i) {
    return switch (r.classOf(i)) {
      case COMMA, STOP, COLON, SEMICOLON, DASH, OPENING, CLOSING, BRACKET -> true;
      default -> i >= r.tokens().size();
    };
  }
}
