package copydesk.extract.statement;

import copydesk.extract.text.Shape;
import java.util.ArrayList;
import java.util.List;

/** The content of a statement as it is shown. */
final class Contents {
  private Contents() {}

  /**
   * The content without who is told it, where that stands at its start: "Qureshi that …". Where he
   * is told to do something, he is part of it.
   */
  static List<int[]> after(Reading r, List<int[]> content, int[] told) {
    int[] first = content.get(0);
    if (told == null || first[0] != told[0] || r.classOf(told[1]) == WordClass.TO) {
      return content;
    }
    List<int[]> kept = new ArrayList<>(content);
    kept.set(0, new int[] {told[1], first[1]});
    return kept;
  }

  /**
   * The token ranges without what only separates them from the sentence: a reported clause does not
   * include the comma or the point that ends it, nor does any statement a picture. A quotation that
   * nothing closes keeps its point.
   */
  static List<int[]> withoutStops(Reading r, List<int[]> content) {
    return content.stream().map(range -> withoutStops(r, range[0], range[1])).toList();
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
