package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
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
   */
  public static List<int[]> after(Reading r, List<int[]> content, int[] told) {
    int[] first = content.get(0);
    if (told == null
        || first[0] != told[0]
        || told[1] >= first[1]
        || r.classOf(told[1]) == WordClass.TO
        || r.classOf(told[1]) == WordClass.NOT) {
      return content;
    }
    List<int[]> kept = new ArrayList<>(content);
    kept.set(0, new int[] {told[1], first[1]});
    return kept;
  }

  /**
   * The token ranges in text order, without what only separates them from the sentence: a reported
   * clause does not include the comma or the point that ends it, nor does any statement a picture.
   * A quotation that nothing closes keeps its point.
   */
  public static List<int[]> withoutStops(Reading r, List<int[]> content) {
    List<int[]> shown = new ArrayList<>(content.size());
    int last = -1;
    for (int[] range : inOrder(content)) {
      if (range[1] > last) {
        shown.add(withoutStops(r, Math.max(last, range[0]), range[1]));
        last = range[1];
      }
    }
    return shown;
  }

  private static List<int[]> inOrder(List<int[]> content) {
    if (content.size() < 2) {
      return content;
    }
    List<int[]> ordered = new ArrayList<>(content);
    ordered.sort(Comparator.comparingInt(range -> range[0]));
    return ordered;
  }

  private static int[] withoutStops(Reading r, int from, int to) {
    int first = from;
    int end = to;
    while (end - 1 > first && isStop(r, end - 1)) {
      end--;
    }
    while (first + 1 < end && isStop(r, first)) {
      first++;
    }
    return new int[] {first, end};
  }

  private static boolean isStop(Reading r, int i) {
    if (r.tokens.shape(i) != Shape.MARK) {
      return false;
    }
    char c = r.tokens.first(i);
    return (",:;–—-".indexOf(c) >= 0 || Character.isSurrogate(c)) || (c == '.' && !r.isQuoted(i));
  }
}
