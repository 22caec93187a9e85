package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.quotation.Quotation;
import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.word.Acts;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * {@code Barón states, "…"}, {@code the judge wrote in her ruling: "…"}, {@code a man who told one
 * victim "…"}: the quotation after a verb of saying is of that verb, whatever the words around it
 * have claimed.
 */
final class Introduced {
  private static final double PROBABILITY = 0.8;

  /** How far before its colon the verb may stand, in tokens. */
  private static final int FARTHEST_VERB = 8;

  /** How far before its quotation, without a colon or comma, "told" may stand. */
  private static final int FARTHEST_TELLING = 4;

  private static final int FEWEST_WORDS = 4;
  private static final WordSet TELLING = WordLists.set("informing-verbs");

  private final Reading r;
  private final Frames frames;

  private Introduced(StatementSteps.Story story) {
    this.r = story.reading();
    this.frames = story.frames();
  }

  /** The statements, with those of verbs that introduce a quotation. */
  static List<Found> read(StatementSteps.Story story, List<Found> statements) {
    return new Introduced(story).read(statements);
  }

  private List<Found> read(List<Found> statements) {
    List<Found> all = new ArrayList<>(statements);
    Claims claims = new Claims(r, statements);
    for (Quotation quotation : r.quotations()) {
      int cue = quotation.continues() ? -1 : cue(quotation);
      int claimed = cue < 0 ? -1 : claims.of(quotation);
      if (cue >= 0 && (claimed < 0 || !isBefore(statements.get(claimed), quotation))) {
        Found found = found(cue, quotation);
        if (claimed >= 0) {
          all.set(claimed, without(all.get(claimed), found.content()));
        }
        all.add(found);
      }
    }
    all.removeIf(found -> found.content().isEmpty());
    all.sort(Comparator.comparingInt(Found::start));
    return all;
  }

  /** The verb of saying that introduces the quotation, or -1. */
  private int cue(Quotation quotation) {
    int mark = quotation.first() - 1;
    int words = quotation.wordsEnd() - quotation.wordsStart();
    boolean colon = r.classOf(mark) == WordClass.COLON;
    if (mark <= 0 || words < FEWEST_WORDS) {
      return -1;
    }
    if (!colon && r.classOf(mark) != WordClass.COMMA) {
      boolean whole = quotation.opened() && r.tokens().shape(quotation.wordsStart()).isCapital();
      return whole ? cue(mark, mark - FARTHEST_TELLING, true) : -1;
    }
    return cue(mark - 1, colon ? mark - FARTHEST_VERB : mark - 1, false);
  }

  /** The nearest verb of saying, or of telling somebody, from a token back to another one. */
  private int cue(int last, int farthest, boolean telling) {
    int from = r.tokens().sentenceStart(r.tokens().sentenceOf(last));
    for (int i = last; i >= farthest && i > from && !r.isQuoted(i); i--) {
      boolean says = telling ? TELLING.contains(r.word(i)) : Acts.isSaying(r.word(i));
      if (says && r.tokens().shape(i) == Shape.LOWER) {
        return i;
      }
      if (r.classOf(i) == WordClass.SEMICOLON || (telling && r.classOf(i) == WordClass.COMMA)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether the statement's cue stands before the quotation, in its sentence. */
  private boolean isBefore(Found statement, Quotation quotation) {
    int sentence = r.tokens().sentenceOf(quotation.first() - 1);
    return statement.cue() >= r.tokens().sentenceStart(sentence)
        && statement.cue() < quotation.first();
  }

  private Found found(int cue, Quotation quotation) {
    Range whole = new Range(quotation.first(), quotation.end());
    Found read = frames.at(cue, PROBABILITY, frames.window(cue));
    Range source = read == null || read.source() == null ? null : read.source();
    boolean sourced = source != null && source.end() <= quotation.first();
    Found found = Found.of(cue, PROBABILITY, List.of(whole), sourced ? source : null);
    return FrameContents.continuations(r, Sources.trimmed(r, Sources.subject(r, found)));
  }

  /** The statement without these parts. */
  private static Found without(Found statement, List<Range> parts) {
    List<Range> left = new ArrayList<>();
    for (Range range : statement.content()) {
      boolean taken = false;
      for (Range part : parts) {
        taken |= range.first() < part.end() && part.first() < range.end();
      }
      if (!taken) {
        left.add(range);
      }
    }
    return statement.withContent(left);
  }
}
