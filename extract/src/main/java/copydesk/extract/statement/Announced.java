package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.quotation.LeadIns;
import copydesk.extract.quotation.Quotation;
import copydesk.extract.quotation.Turns;
import copydesk.extract.text.Range;
import copydesk.extract.word.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Words whose speaker the form of the page tells: a turn of a transcript ({@code CHRIS OSEI, HOST:
 * Good evening.}), what a line before announces ({@code From Mayor Ann Poole:}, {@code Lund
 * wrote:}, {@code Key quote:}), and a post with its signature. They are whole; nothing within them
 * is a statement.
 */
final class Announced {
  private static final double PROBABILITY = 0.9;
  private static final int LONGEST_SUBJECT = 6;
  private static final long SUCH = Words.hash("such");

  private final Reading r;
  private final Frames frames;
  private final Range[] blocks;

  private Announced(StatementSteps.Story story) {
    this.r = story.reading();
    this.frames = story.frames();
    this.blocks = new Range[r.article().layout().blocks().size()];
    for (int sentence = 0; sentence < r.tokens().sentences(); sentence++) {
      int block = r.tokens().blockOf(sentence);
      Range all = blocks[block];
      int first = all == null ? r.tokens().sentenceStart(sentence) : all.first();
      blocks[block] = new Range(first, r.tokens().sentenceEnd(sentence));
    }
  }

  /** The statements, with those of turns, lead-ins and posts in place of all that overlap them. */
  static List<Found> read(StatementSteps.Story story, List<Found> statements) {
    return new Announced(story).read(statements);
  }

  private List<Found> read(List<Found> statements) {
    List<Found> announced = new ArrayList<>();
    for (Quotation quotation : r.quotations()) {
      Found found = quotation.continues() ? null : found(quotation);
      if (found != null) {
        announced.add(FrameContents.continuations(r, found));
      }
    }
    if (announced.isEmpty()) {
      return statements;
    }
    boolean[] taken = new boolean[r.tokens().size()];
    for (Found found : announced) {
      if (found.cue() >= 0) {
        taken[found.cue()] = true;
      }
      for (Range range : found.content()) {
        Arrays.fill(taken, range.first(), range.end(), true);
      }
    }
    List<Found> all = new ArrayList<>(announced);
    statements.stream().filter(statement -> !overlaps(statement, taken)).forEach(all::add);
    all.sort(Comparator.comparingInt(Found::start));
    return all;
  }

  private static boolean overlaps(Found statement, boolean[] taken) {
    if (statement.cue() >= 0 && taken[statement.cue()]) {
      return true;
    }
    for (Range range : statement.content()) {
      for (int i = range.first(); i < range.end(); i++) {
        if (taken[i]) {
          return true;
        }
      }
    }
    return false;
  }

  private Found found(Quotation q) {
    Range block = blockOf(q.first());
    List<Range> content = List.of(new Range(q.first(), q.end()));
    if (!q.opened() && r.classOf(q.end()) == WordClass.DASH && q.end() < block.end()) {
      return Found.of(q.end(), PROBABILITY, content, upToBracket(q.end() + 1, block.end()));
    }
    if (!q.opened() && q.first() > block.first() && r.classOf(q.first() - 1) == WordClass.COLON) {
      Range name = Turns.name(r.tokens(), block);
      boolean named = name != null && !Turns.isAnonymous(r.tokens(), name);
      return Found.of(q.first() - 1, PROBABILITY, content, named ? name : null);
    }
    if (q.opened() && q.first() > block.first() && LeadIns.isLabel(r.tokens(), q.first() - 1)) {
      return Found.of(-1, 0, content, subjectBefore(q.first() - 1));
    }
    if (q.first() != block.first() || block.first() == 0) {
      return null;
    }
    Range before = blockOf(block.first() - 1);
    return LeadIns.announces(r.tokens(), before) ? announced(before, content) : null;
  }

  /** What a line announces, of whom that line names. */
  private Found announced(Range line, List<Range> content) {
    int from = LeadIns.from(r.tokens(), line);
    if (from >= 0) {
      return Found.of(line.last(), PROBABILITY, content, named(from + 1, line.last()));
    }
    int following = LeadIns.following(r.tokens(), line);
    int cue = following >= 0 ? verbBefore(following) : LeadIns.cue(r.tokens(), line);
    Found read = following >= 0 ? null : frames.at(cue, PROBABILITY, frames.window(cue));
    Range source = read == null ? null : read.source();
    boolean sourced = source != null && line.contains(source);
    Found found = Found.of(cue, PROBABILITY, content, sourced ? source : null);
    Found whole = Sources.trimmed(r, Sources.subject(r, found));
    boolean named = whole.source() != null || cue - line.first() > LONGEST_SUBJECT;
    return named ? whole : whole.withSource(new Range(line.first(), cue));
  }

  /** The subject of the sentence before the one of a token, or null. */
  private Range subjectBefore(int token) {
    int sentence = r.tokens().sentenceOf(token) - 1;
    return sentence < 0
        ? null
        : Sources.subjectOf(
            r, r.tokens().sentenceStart(sentence), r.tokens().sentenceEnd(sentence));
  }

  /** "released" of "released the following". */
  private int verbBefore(int following) {
    return r.classOf(following - 1) == WordClass.DETERMINER ? following - 2 : following - 1;
  }

  private Range named(int first, int to) {
    int end = first;
    while (end < to && r.classOf(end) != WordClass.COMMA && r.word(end) != SUCH) {
      end++;
    }
    return new Range(first, end);
  }

  private Range upToBracket(int first, int to) {
    int end = first;
    while (end < to && r.classOf(end) != WordClass.BRACKET) {
      end++;
    }
    return new Range(first, end);
  }

  private Range blockOf(int token) {
    return blocks[r.tokens().blockOf(r.tokens().sentenceOf(token))];
  }
}
