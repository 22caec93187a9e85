package copydesk.extract.statement;

import copydesk.extract.coreference.Coreference;
import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.text.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code Putin told Macron that it would be unacceptable, the Kremlin said on Monday}: who reports
 * a report at its end relays it, and is no part of the content or of the source.
 */
final class Trailing {
  private Trailing() {}

  /** The statements, each without such an end. */
  static List<Found> read(StatementSteps.Story story, List<Found> statements) {
    List<Found> read = new ArrayList<>(statements.size());
    for (Found statement : statements) {
      read.add(read(story.reading(), statement));
    }
    return read;
  }

  private static Found read(Reading r, Found statement) {
    if (statement.source() == null || statement.relay() != null || statement.cue() < 0) {
      return statement;
    }
    int sentence = r.tokens().sentenceOf(statement.cue());
    int to = r.tokens().sentenceEnd(sentence);
    while (to > statement.cue() && isEnd(r, to - 1)) {
      to--;
    }
    int from = Math.max(statement.cue(), statement.source().first()) + 1;
    TrailingReport end = to > from ? TrailingReport.find(r, from, to) : null;
    if (end == null || !isOutside(statement, end, r.tokens().sentenceEnd(sentence))) {
      return statement;
    }
    Found cut = statement.withContent(before(statement.content(), end.start()));
    if (cut.source().contains(end.start())) {
      cut = cut.withSource(cut.source().upTo(end.start()));
    }
    boolean himself = Coreference.isPronoun(r.word(end.source().last()));
    return himself ? cut : cut.withRelay(new Found.Relay(end.cue(), end.source()));
  }

  private static boolean isEnd(Reading r, int i) {
    return r.classOf(i) == WordClass.STOP && !r.isQuoted(i);
  }

  /** Whether no part of the content starts in it: each ends before it, or reaches into it. */
  private static boolean isOutside(Found statement, TrailingReport end, int to) {
    for (Range range : statement.content()) {
      boolean starts = range.first() >= end.start() - 1 && range.first() < to;
      if (starts || (range.contains(end.start()) && range.end() > to)) {
        return false;
      }
    }
    return true;
  }

  private static List<Range> before(List<Range> content, int start) {
    List<Range> cut = new ArrayList<>(content.size());
    for (Range range : content) {
      cut.add(range.contains(start) ? range.upTo(start) : range);
    }
    return cut;
  }
}
