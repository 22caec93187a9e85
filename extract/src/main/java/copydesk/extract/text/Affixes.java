package copydesk.extract.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Words that another text may start with, or end with; only those with its character at that edge
 * are compared. Immutable, thread-safe.
 */
final class Affixes {
  private static final int BUCKETS = 64;

  private final boolean ends;
  private final List<List<String>> byEdge = new ArrayList<>();

  private Affixes(Collection<String> affixes, boolean ends) {
    this.ends = ends;
    for (int i = 0; i < BUCKETS; i++) {
      byEdge.add(new ArrayList<>());
    }
    for (String affix : affixes) {
      byEdge.get(bucket(affix)).add(affix);
    }
  }

  static Affixes starts(Collection<String> starts) {
    return new Affixes(starts, false);
  }

  static Affixes ends(Collection<String> ends) {
    return new Affixes(ends, true);
  }

  /** Whether one of them, as starts, stands in a text from an index on. */
  boolean matchAt(String text, int from) {
    for (String affix : byEdge.get(text.charAt(from) % BUCKETS)) {
      if (text.startsWith(affix, from)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of them stands at the edge of a text that is not empty. */
  boolean match(String text) {
    for (String affix : byEdge.get(bucket(text))) {
      if (ends ? text.endsWith(affix) : text.startsWith(affix)) {
        return true;
      }
    }
    return false;
  }

  private int bucket(String text) {
    return text.charAt(ends ? text.length() - 1 : 0) % BUCKETS;
  }
}
