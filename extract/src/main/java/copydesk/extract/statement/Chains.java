package copydesk.extract.statement;

import copydesk.extract.coreference.Coreference;
import copydesk.extract.frame.CueFeatures;
import copydesk.extract.frame.CueModel;
import copydesk.extract.frame.FrameFinder;
import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.text.Shape;
import copydesk.extract.word.Acts;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * "The ministry said that Qureshi urged …": where the content of a statement is itself a report of
 * what somebody else said, the statement is theirs, and who reports it relays it. Speech between
 * quotation marks is left whole: what is reported in there belongs to who is quoted.
 */
final class Chains {
  private static final int FARTHEST_CUE = 14;

  /** How likely what is reported must be a report of its own. */
  private static final double LEAST_CUE = 0.3;

  private static final WordSet SAME_SPEAKER = WordLists.set("same-speaker");
  private static final WordSet NOT_HERE = WordLists.set("no-inner-cues");

  private final Reading r;
  private final CueModel cues;
  private final FrameFinder finder;
  private final int[] rows = new int[CueFeatures.MOST];

  Chains(Reading r, CueModel cues, FrameFinder finder) {
    this.r = r;
    this.cues = cues;
    this.finder = finder;
  }

  /**
   * The statements, each that reports another one replaced by that, and each that one of those that
   * gave way to it reports relayed by its source.
   */
  List<Found> resolve(List<Found> statements, List<Found> gaveWay) {
    Found[] reports = new Found[r.tokens.size()];
    for (Found report : gaveWay) {
      if (report.source != null && report.cue < report.start() && says(report.cue)) {
        Arrays.fill(reports, report.start(), report.content.get(0)[1], report);
      }
    }
    List<Found> resolved = new ArrayList<>(statements.size());
    for (Found statement : statements) {
      Found inner = statement.source == null ? null : inner(statement);
      Found report = inner == null && statement.cue >= 0 ? reports[statement.cue] : null;
      boolean relayed = report != null && fits(statement, report);
      Found whole = relayed ? relayed(statement, report) : inner == null ? statement : inner;
      resolved.add(Trailing.read(r, whole));
    }
    return resolved;
  }

  private boolean says(int cue) {
    return Acts.isSaying(r.word(cue)) && !NOT_HERE.contains(r.word(cue));
  }

  private static Found relayed(Found inner, Found outer) {
    return new Found(inner.cue, inner.cueProbability, inner.content, inner.source, outer);
  }

  private Found inner(Found outer) {
    int start = outer.start();
    boolean around = outer.cue >= start && outer.cue < outer.end();
    if (outer.cue < 0 || around || !Acts.isSaying(r.word(outer.cue))) {
      return null;
    }
    int limit = Math.min(outer.content.get(0)[1], start + FARTHEST_CUE);
    for (int i = start + 1; i < limit && !r.isQuoted(i); i++) {
      long word = r.word(i);
      if (Acts.isSaying(word)
          && r.tokens().shape(i) == Shape.LOWER
          && !NOT_HERE.contains(word)
          && cues.probability(r, i, rows) >= LEAST_CUE) {
        int first = r.classOf(start) == WordClass.THAT ? start + 1 : start;
        int from = Math.max(first, FrameFinder.windowStart(r, i));
        int to = Math.min(outer.content.get(0)[1], FrameFinder.windowEnd(r, i));
        Found inner = StatementFinder.frame(r, finder, i, outer.cueProbability, from, to);
        return inner != null && fits(inner, outer) ? relayed(inner, outer) : null;
      }
    }
    return null;
  }

  private boolean fits(Found inner, Found outer) {
    int[] source = inner.source;
    return source != null
        && source[0] >= outer.start()
        && source[1] <= inner.cue
        && inner.start() > inner.cue
        && inner.end() <= outer.end()
        && !SAME_SPEAKER.contains(r.word(source[0]))
        && !Coreference.isPronoun(r.word(source[1] - 1));
  }
}
