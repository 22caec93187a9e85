package copydesk.extract.statement;

import copydesk.extract.coreference.Coreference;
import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.text.Range;
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
      if (report.source() != null && report.cue() < report.start() && says(report.cue())) {
        Arrays.fill(reports, report.start(), report.content().get(0).end(), report);
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

  private boolean says(int token) {
    return Acts.isSaying(r.word(token)) && !NOT_HERE.contains(r.word(token));
  }

  private static Found relayed(Found inner, Found outer) {
    return inner.withRelay(new Found.Relay(outer.cue(), outer.source()));
  }

  private Found inner(Found outer) {
    int start = outer.start();
    boolean around = outer.cue() >= start && outer.cue() < outer.end();
    if (outer.cue() < 0 || around || !Acts.isSaying(r.word(outer.cue()))) {
      return null;
    }
    int end = outer.content().get(0).end();
    int limit = Math.min(end, start + FARTHEST_CUE);
    for (int i = start + 1; i < limit && !r.isQuoted(i); i++) {
      if (says(i) && r.tokens().shape(i) == Shape.LOWER && frames.probability(i) >= LEAST_CUE) {
        int first = r.classOf(start) == WordClass.THAT ? start + 1 : start;
        Range window = frames.window(i);
        Range within = new Range(Math.max(first, window.first()), Math.min(end, window.end()));
        Found inner = frames.at(i, outer.cueProbability(), within);
        return inner != null && fits(inner, outer) ? relayed(inner, outer) : null;
      }
    }
    return null;
  }

  private boolean fits(Found inner, Found outer) {
    Range source = inner.source();
    return source != null
        && source.first() >= outer.start()
        && source.end() <= inner.cue()
        && inner.start() > inner.cue()
        && inner.end() <= outer.end()
        && !SAME_SPEAKER.contains(r.word(source.first()))
        && !Coreference.isPronoun(r.word(source.last()));
  }
}
