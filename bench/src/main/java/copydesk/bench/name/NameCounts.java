package copydesk.bench.name;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Counts, word by word, in which kinds of names of a long list a word stands, and where. */
final class NameCounts {
  static final int PERSON_FIRST = 0;
  static final int PERSON_LAST = 1;
  static final int PLACE_WHOLE = 2;
  static final int PLACE_PART = 3;
  static final int ORGANISATION_PART = 4;
  static final int ORGANISATION_LAST = 5;
  static final int OTHER_PART = 6;
  private static final int KINDS = 7;

  /** The list's numbers for its kinds of names. */
  static final int GPE = 11;

  static final int PLACE_ABBREVIATED = 6;
  static final int ORGANISATION = 13;
  private static final int PERSON = 14;

  private final Map<String, int[]> counts = new HashMap<>();

  /** Counts every name under a node; {@code path} holds the words on the way to it. */
  void add(PrefixNode node, String[] path, int depth) {
    if (node.value instanceof Collection<?> kinds && depth > 0) {
      for (Object kind : kinds) {
        add(path, depth, Integer.parseInt(kind.toString()));
      }
    }
    if (depth < path.length) {
      node.forEach(
          (word, next) -> {
            path[depth] = word;
            add(next, path, depth + 1);
          });
    }
  }

  /** The words that stand in a name, with how many names they stand in. */
  Map<String, Integer> words() {
    Map<String, Integer> result = new HashMap<>();
    counts.forEach((word, of) -> result.put(word, java.util.Arrays.stream(of).sum()));
    return result;
  }

  /** Two bits a kind: 0 never, 1 up to seven times, 2 up to 63, 3 more. */
  int traits(String small) {
    int[] of = counts.get(small);
    int bits = 0;
    for (int kind = 0; of != null && kind < KINDS; kind++) {
      bits |= (of[kind] == 0 ? 0 : of[kind] < 8 ? 1 : of[kind] < 64 ? 2 : 3) << (2 * kind);
    }
    return bits;
  }

  private void add(String[] path, int length, int kind) {
    for (int i = 0; i < length; i++) {
      int[] of =
          counts.computeIfAbsent(
              path[i].toLowerCase(java.util.Locale.ROOT), word -> new int[KINDS]);
      boolean last = i == length - 1;
      switch (kind) {
        case GPE, PLACE_ABBREVIATED -> of[length == 1 ? PLACE_WHOLE : PLACE_PART]++;
        case ORGANISATION -> of[last ? ORGANISATION_LAST : ORGANISATION_PART]++;
        case PERSON -> of[last && length > 1 ? PERSON_LAST : PERSON_FIRST]++;
        default -> of[OTHER_PART]++;
      }
    }
  }
}
