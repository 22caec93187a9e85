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
import java.util.List;

/** Steps that mend the content of one cue's statement, and drop cues that make none. */
final class FrameContents {
  /** How far from its cue a quotation may stand that no label connects with it, in tokens. */
  private static final int FARTHEST_QUOTATION = 6;

  /** So many blocks of a quotation on either side are one with it: each cue in it looks. */
  private static final int MOST_PARTS = 40;

  private static final WordSet OCCASIONS = WordLists.set("occasions");

  private FrameContents() {}

  /** A cue without any content has the quotation that stands beside it in its sentence. */
  static Found quotationBeside(Reading r, Found f) {
    if (!f.content().isEmpty() || f.cueProbability() < FrameSteps.LEAST_CUE) {
      return f;
    }
    int cue = f.cue();
    int from = r.tokens().sentenceStart(r.tokens().sentenceOf(cue));
    int to = r.tokens().sentenceEnd(r.tokens().sentenceOf(cue));
    for (int d = 1; d <= FARTHEST_QUOTATION && !r.isQuoted(cue); d++) {
      int at = cue - d >= from && r.isQuoted(cue - d) ? cue - d : cue + d;
      if (at < to && r.isQuoted(at)) {
        return f.joinedBy(whole(r.quotations().get(r.quotationAt(at))));
      }
    }
    return f;
  }

  /** Content that reaches into a quotation takes all of it, but for what its cue stands in. */
  static Found wholeQuotations(Reading r, Found f) {
    if (!FrameSteps.hasQuotedWords(r, f) && f.content().size() < 2) {
      return f;
    }
    List<Range> whole = new ArrayList<>();
    for (Range range : f.content()) {
      int start = range.first();
      int end = range.end();
      int first = r.quotationAt(start);
      int last = r.quotationAt(end - 1);
      if (first >= 0 && isWhole(r, r.quotations().get(first), f.cue())) {
        start = Math.min(start, r.quotations().get(first).first());
      }
      if (last >= 0 && isWhole(r, r.quotations().get(last), f.cue())) {
        end = Math.max(end, r.quotations().get(last).end());
      }
      Range before = whole.isEmpty() ? null : whole.get(whole.size() - 1);
      if (before != null && before.end() >= start) {
        whole.set(whole.size() - 1, before.upTo(Math.max(before.end(), end)));
      } else {
        whole.add(new Range(start, end));
      }
    }
    return whole.equals(f.content()) ? f : f.withContent(whole);
  }

  /**
   * A quotation that goes on from the block before, or into the next, is one with its parts there.
   */
  static Found continuations(Reading r, Found f) {
    List<Quotation> quotations = r.quotations();
    if (!FrameSteps.hasQuotedWords(r, f)) {
      return f;
    }
    List<Range> whole = new ArrayList<>();
    int previous = -1;
    for (Range range : f.content()) {
      int q = r.quotationAt(range.first());
      if (q >= 0) {
        int first = q;
        int farthest = Math.max(previous + 1, q - MOST_PARTS);
        while (first > farthest && quotations.get(first).continues()) {
          first--;
        }
        for (int k = first; k < q; k++) {
          whole.add(whole(quotations.get(k)));
        }
      }
      whole.add(range);
      previous = r.quotationAt(range.end() - 1);
    }
    if (previous >= 0 && f.end() == quotations.get(previous).end()) {
      int end = Math.min(quotations.size(), previous + 1 + MOST_PARTS);
      for (int k = previous + 1; k < end && quotations.get(k).continues(); k++) {
        whole.add(whole(quotations.get(k)));
      }
    }
    return whole.size() == f.content().size() ? f : f.withContent(whole);
  }

  /** "spoke at the rally", "writes for the Times": where and to whom, but not what. */
  static Found withoutOccasions(Reading r, Found f) {
    if (f.content().isEmpty()) {
      return null;
    }
    boolean occasion =
        FrameSteps.INTRANSITIVE.contains(r.word(f.cue()))
            && OCCASIONS.contains(r.word(f.cue() + 1))
            && f.content().size() == 1
            && f.start() == f.cue() + 2
            && !FrameSteps.hasQuotedWords(r, f);
    return occasion ? null : f;
  }

  /** {@code She said, quietly, "the ferry …"}: how it was said is no part of what was said. */
  static Found withoutManner(Reading r, Found f) {
    int first = f.start();
    boolean after = first == f.cue() + 1 || first == f.cue() + 2;
    int i = first;
    while (after && isManner(r, i)) {
      i++;
    }
    boolean manner = i > first && i < f.content().get(0).end() && r.classOf(i) == WordClass.OPENING;
    if (!manner) {
      return f;
    }
    List<Range> content = new ArrayList<>(f.content());
    content.set(0, content.get(0).from(i));
    return f.withContent(content);
  }

  private static boolean isManner(Reading r, int i) {
    return switch (r.classOf(i)) {
      case LY, ADVERB, COMMA -> true;
      default -> false;
    };
  }

  /** "released “Hope World”": a few capitalised words between marks that nobody is said to say. */
  static Found withoutTitles(Reading r, Found f) {
    int q = r.quotationAt(f.start());
    if (f.content().size() > 1
        || q < 0
        || Acts.isSaying(r.word(f.cue()))
        || r.tokens().shape(f.cue()) == Shape.MARK) {
      return f;
    }
    Quotation quotation = r.quotations().get(q);
    return whole(quotation).equals(f.content().get(0)) && r.isTitle(quotation) ? null : f;
  }

  private static Range whole(Quotation quotation) {
    return new Range(quotation.first(), quotation.end());
  }

  private static boolean isWhole(Reading r, Quotation q, int cue) {
    boolean around = q.first() <= cue && cue < q.end();
    return !around || r.tokens().sentenceOf(q.first()) != r.tokens().sentenceOf(q.end() - 1);
  }
}
