package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The content of a statement as it is shown. */
public final class Contents {
  private Contents() {}

  /**
   * The content without who is told it, where that stands at its start: "Qureshi that …". Where he
   * is told to do something, he is part of it.
   *
   * @param told the words that name the addressee, or null
   */
  public static List<Range> after(Reading r, List<Range> content, Range told) {
    Range first = content.get(0);
    if (told == null
        || first.first() != told.first()
        || told.end() >= first.end()
        || r.classOf(told.end()) == WordClass.TO
        || r.classOf(told.end()) == WordClass.NOT) {
      return content;
    }
    List<Range> kept = new ArrayList<>(content);
    kept.set(0, first.from(told.end()));
    return kept;
  }

  /**
   * The parts in text order, without what only separates them from the sentence: a reported clause
   * does not include the comma or the point that ends it, nor does any statement a picture. A
   * quotation that nothing closes keeps its point.
   */
  public static List<Range> withoutStops(Reading r, List<Range> content) {
    List<Range> shown = new ArrayList<>(content.size());
    int last = -1;
    for (Range range : inOrder(content)) {
      if (range.end() > last) {
        shown.add(withoutStops(r, Math.max(last, range.first()), range.end()));
        last = range.end();
      }
    }
    return shown;
  }

  private static List<Range> inOrder(List<Range> content) {
    if (content.size() < 2) {
      return content;
    }
    List<Range> ordered = new ArrayList<>(content);
    ordered.sort(Comparator.comparingInt(Range::first));
    return ordered;
  }

  private static Range withoutStops(Reading r, int from, int to) {
    int first = from;
    int end = to;
    while (end - 1 > first && isStop(r, end - 1)) {
      end--;
    }
    while (first + 1 < end && isStop(r, first)) {
      first++;
    }
    return new Range(first, end);
  }

  private static boolean isStop(Reading r, int i) {
    if (r.tokens().shape(i) != Shape.MARK) {
      return false;
    }
    char c = r.tokens().first(i);
    return (",:;–—-".indexOf(c) >= 0 || Character.isSurrogate(c)) || (c == '.' && !r.isQuoted(i));
  }
}
