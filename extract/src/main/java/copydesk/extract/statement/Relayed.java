package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.text.Range;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Who relays what stands in a sentence, by words outside of its reports: {@code According to
 * Reuters, Turkey denied … and said …}, {@code As reported by the Alma Times, …}, {@code … said in
 * a statement carried by SANA}.
 */
final class Relayed {
  private static final int LONGEST_SOURCE = 14;

  /** So far from its cue a text that carries the words may stand, in tokens. */
  private static final int REACH = 30;

  private static final WordSet REPORTED = WordSet.of("reported quoted cited");
  private static final WordSet CARRIED = WordLists.set("carrying-participles");
  private static final WordSet BROUGHT = WordSet.of("carried obtained seen reviewed");
  private static final WordSet TEXTS = WordLists.set("carried-texts");
  private static final WordSet IN = WordSet.of("in on through via");
  private static final WordSet THROUGH = WordSet.of("by through via in");
  private static final long ACCORDING = Words.hash("according");
  private static final long AS = Words.hash("as");

  private final Reading r;

  private Relayed(Reading r) {
    this.r = r;
  }

  /** The statements, with who relays them. */
  static List<Found> read(StatementSteps.Story story, List<Found> statements) {
    Relayed relayed = new Relayed(story.reading());
    List<Found> read = new ArrayList<>(statements.size());
    for (Found statement : statements) {
      boolean open = statement.relay() == null && statement.cue() >= 0;
      Found.Relay relay = open && statement.source() != null ? relayed.relay(statement) : null;
      boolean own = open && relay == null && statement.source() != null;
      read.add(
          relay != null
              ? statement.withRelay(relay)
              : own ? relayed.withoutCarrier(statement) : statement);
    }
    return read;
  }

  /** "a statement obtained by the Alma Times": the source itself tells who brings it. */
  private Found withoutCarrier(Found statement) {
    Range source = statement.source();
    for (int i = source.first() + 1; i + 2 < source.end(); i++) {
      boolean carried = BROUGHT.contains(r.word(i)) && TEXTS.contains(r.word(i - 1));
      if (carried && r.classOf(i + 1) == WordClass.BY) {
        return statement
            .withSource(source.upTo(i))
            .withRelay(new Found.Relay(i, source.from(i + 2)));
      }
    }
    return statement;
  }

  private Found.Relay relay(Found statement) {
    Found.Relay leading = leading(statement);
    return leading == null ? carried(statement) : leading;
  }

  /** "According to Reuters," at the start of the statement's sentence. */
  private Found.Relay leading(Found statement) {
    int from = r.tokens().sentenceStart(r.tokens().sentenceOf(statement.cue()));
    boolean according = r.word(from) == ACCORDING && r.classOf(from + 1) == WordClass.TO;
    boolean reported =
        r.word(from) == AS
            && REPORTED.contains(r.word(from + 1))
            && THROUGH.contains(r.word(from + 2));
    if ((!according && !reported) || statement.cue() == from) {
      return null;
    }
    int first = according ? from + 2 : from + 3;
    int end = first;
    while (end - first < LONGEST_SOURCE && end < statement.cue() && isPhrase(end)) {
      end++;
    }
    boolean before =
        end > first
            && r.classOf(end) == WordClass.COMMA
            && statement.source().first() > end
            && statement.cue() > end;
    return before ? new Found.Relay(according ? from : from + 1, new Range(first, end)) : null;
  }

  /** "in a statement carried by SANA", before the statement's cue or after it. */
  private Found.Relay carried(Found statement) {
    int cue = statement.cue();
    int sentence = r.tokens().sentenceOf(cue);
    int from = Math.max(r.tokens().sentenceStart(sentence), cue - REACH);
    int to = Math.min(r.tokens().sentenceEnd(sentence), cue + REACH);
    for (int i = from + 2; i + 2 < to; i++) {
      if (CARRIED.contains(r.word(i)) && i != cue && !r.isQuoted(i) && !statement.covers(i)) {
        int by = by(i, to);
        if (by > 0 && isInText(i)) {
          int end = by + 1;
          while (end < to && end - by < LONGEST_SOURCE && isPhrase(end) && !statement.covers(end)) {
            end++;
          }
          return end > by + 1 ? new Found.Relay(i, new Range(by + 1, end)) : null;
        }
      }
    }
    return null;
  }

  /** The "by" after "published" or "published on Thursday"; or -1. */
  private int by(int participle, int to) {
    for (int i = participle + 1; i < Math.min(to, participle + 4); i++) {
      if (r.classOf(i) == WordClass.BY || (i == participle + 1 && THROUGH.contains(r.word(i)))) {
        if (r.classOf(i + 1) != WordClass.TIME) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Whether "in a statement", "on his page" stands right before the participle. */
  private boolean isInText(int participle) {
    int text = participle - 1;
    while (text > participle - 3 && !TEXTS.contains(r.word(text))) {
      text--;
    }
    if (!TEXTS.contains(r.word(text))) {
      return false;
    }
    for (int i = text - 1; i >= Math.max(0, text - 6); i--) {
      if (IN.contains(r.word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isPhrase(int i) {
    return switch (r.classOf(i)) {
      case COMMA, STOP, COLON, SEMICOLON, DASH, OPENING, CLOSING, BRACKET, THAT, RELATIVE, TIME ->
          false;
      case PREPOSITION -> r.classOf(i + 1) != WordClass.TIME;
      default -> true;
    };
  }
}
