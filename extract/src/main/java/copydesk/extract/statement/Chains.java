package copydesk.extract.statement;

import copydesk.extract.coreference.Coreference;
import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.word.Acts;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code The ministry said that Qureshi urged …}, {@code “…,” the judge said, according to the
 * Post}: where the content of a statement is itself a report of what somebody else said, the
 * statement is theirs, and who reports it relays it. Speech between quotation marks is left whole:
 * what is reported in there belongs to who is quoted.
 */
final class Chains {
  private static final int FARTHEST_CUE = 14;

  /** At most so many tokens, "in his letter", stand before a report that another one reports. */
  private static final int FARTHEST_START = 8;

  /** How likely what is reported must be a report of its own. */
  private static final double LEAST_CUE = 0.09;

  private static final long WHO = Words.hash("who");
  private static final WordSet FINDING = WordSet.of("found finds");
  private static final WordSet SAME_SPEAKER = WordLists.set("same-speaker");
  private static final WordSet NOT_HERE = WordLists.set("no-inner-cues");

  private final Reading r;
  private final Frames frames;

  private Chains(StatementSteps.Story story) {
    this.r = story.reading();
    this.frames = story.frames();
  }

  /**
   * The statements, each that reports another one replaced by that, and each that one of those that
   * gave way to it reports relayed by its source.
   */
  static List<Found> resolve(StatementSteps.Story story, List<Found> statements) {
    return new Chains(story).resolve(statements, story.passedOver());
  }

  private List<Found> resolve(List<Found> statements, List<Found> passedOver) {
    Found[] reports = new Found[r.tokens().size()];
    for (Found report : passedOver) {
      boolean relays = report.source() != null && reports(report.cue());
      if (relays && (report.cue() < report.start() || isAfter(report))) {
        for (Range range : report.content()) {
          Arrays.fill(reports, range.first(), range.end(), report);
        }
      }
    }
    List<Found> resolved = new ArrayList<>(statements.size());
    for (Found statement : statements) {
      Found inner = statement.source() == null ? null : inner(statement);
      Found report = inner == null && statement.cue() >= 0 ? reports[statement.cue()] : null;
      boolean relayed = report != null && fits(statement, report);
      resolved.add(relayed ? relayed(statement, report) : inner == null ? statement : inner);
    }
    return resolved;
  }

  /** Whether a cue reports what follows it: says it, or finds it. */
  private boolean reports(int token) {
    return says(token) || FINDING.contains(r.word(token));
  }

  private boolean says(int token) {
    return Acts.isSaying(r.word(token)) && !NOT_HERE.contains(r.word(token));
  }

  /** Whether it stands at the end of what it reports, and not as somebody's own "he said". */
  private boolean isAfter(Found report) {
    return report.cue() >= report.content().get(0).end()
        && report.source().first() >= report.content().get(0).end()
        && !Coreference.isPronoun(r.word(report.source().last()));
  }

  private static Found relayed(Found inner, Found outer) {
    return inner.withRelay(new Found.Relay(outer.cue(), outer.source()));
  }

  private Found inner(Found outer) {
    if (outer.cue() < 0 || !Acts.isSaying(r.word(outer.cue()))) {
      return null;
    }
    return isAfter(outer) ? innerBefore(outer) : innerAfter(outer);
  }

  private Found innerAfter(Found outer) {
    int start = outer.start();
    if (outer.cue() >= start && outer.cue() < outer.end()) {
      return null;
    }
    int end = outer.content().get(0).end();
    int limit = Math.min(end, start + FARTHEST_CUE);
    for (int i = start + 1; i < limit && !r.isQuoted(start); i++) {
      if (isCue(i, LEAST_CUE)) {
        int first = r.classOf(start) == WordClass.THAT ? start + 1 : start;
        return read(outer, i, first, end);
      }
    }
    return null;
  }

  /** The report right before its end, or right at its start. */
  private Found innerBefore(Found outer) {
    int start = outer.start();
    int end = endBefore(outer);
    if (outer.end() > outer.cue() && !r.isQuoted(outer.end() - 1)) {
      return null;
    }
    Found inner = null;
    for (int i = end - 1; inner == null && i > Math.max(start, end - FARTHEST_CUE); i--) {
      inner = isCue(i, FrameSteps.SURE_CUE) ? read(outer, i, start, end) : null;
    }
    for (int i = start + 1; inner == null && i < Math.min(end, start + FARTHEST_CUE); i++) {
      inner = isCue(i, FrameSteps.SURE_CUE) ? read(outer, i, start, end) : null;
    }
    boolean whole =
        inner != null && Math.min(inner.start(), inner.source().first()) - start < FARTHEST_START;
    return whole ? withWhatFollows(inner, outer) : null;
  }

  /** The end of the last part of the content that stands before the cue. */
  private static int endBefore(Found outer) {
    int end = outer.start();
    for (Range range : outer.content()) {
      end = range.first() < outer.cue() ? range.end() : end;
    }
    return end;
  }

  /** The quotation after the report's end, which goes on from what stands before it. */
  private static Found withWhatFollows(Found inner, Found outer) {
    Found whole = inner;
    for (Range range : outer.content()) {
      whole = range.first() > outer.cue() ? whole.joinedBy(range) : whole;
    }
    return whole;
  }

  private boolean isCue(int i, double least) {
    return !r.isQuoted(i)
        && says(i)
        && r.tokens().shape(i) == Shape.LOWER
        && frames.probability(i) >= least;
  }

  private Found read(Found outer, int cue, int first, int end) {
    Range window = frames.window(cue);
    Range within = new Range(Math.max(first, window.first()), Math.min(end, window.end()));
    Found inner = frames.at(cue, outer.cueProbability(), within);
    return inner != null && fits(inner, outer) ? relayed(inner, outer) : null;
  }

  private boolean fits(Found inner, Found outer) {
    Range source = inner.source();
    if (source == null || source.first() < outer.start() || inner.end() > outer.end()) {
      return false;
    }
    if (isAfter(outer)) {
      return !source.overlaps(outer.source()) && r.classOf(source.first()) != WordClass.RELATIVE;
    }
    return source.end() <= inner.cue()
        && inner.start() > inner.cue()
        && (r.word(source.first()) == WHO || !SAME_SPEAKER.contains(r.word(source.first())))
        && !Coreference.isPronoun(r.word(source.last()));
  }
}
