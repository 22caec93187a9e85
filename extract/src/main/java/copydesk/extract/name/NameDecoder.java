package copydesk.extract.name;

/** Finds the best legal sequence of tags for a chain of candidates (Viterbi). Not thread-safe. */
public final class NameDecoder {
  private static final int TAGS = NameTags.COUNT;
  private static final int NEVER = Integer.MIN_VALUE / 4;
  private static final byte[][] BEFORE = before();

  private int[] best = new int[64 * TAGS];
  private byte[] from = new byte[64 * TAGS];

  /**
   * Writes the best tags.
   *
   * @param emissions {@code [(candidate) * COUNT + tag]}
   * @param first the chain's first candidate
   * @param end one past its last one
   */
  public void decode(int[] emissions, int[] transitions, int first, int end, byte[] tags) {
    int length = end - first;
    if (length == 1) {
      tags[first] = (byte) bestAlone(emissions, first * TAGS);
      return;
    }
    if (best.length < length * TAGS) {
      best = new int[length * 2 * TAGS];
      from = new byte[length * 2 * TAGS];
    }
    for (int tag = 0; tag < TAGS; tag++) {
      boolean opens = tag == NameTags.OUTSIDE || NameTags.starts(tag);
      best[tag] = opens ? emissions[first * TAGS + tag] : NEVER;
    }
    for (int k = 1; k < length; k++) {
      step(emissions, transitions, (first + k) * TAGS, k * TAGS);
    }
    int tag = bestEnd((length - 1) * TAGS);
    for (int k = length - 1; k >= 0; k--) {
      tags[first + k] = (byte) tag;
      tag = from[k * TAGS + tag];
    }
  }

  /** The best tag where no other candidate stands beside this one: outside or a unit. */
  private static int bestAlone(int[] emissions, int row) {
    int result = NameTags.OUTSIDE;
    for (int tag = 1 + NameTags.UNIT; tag < TAGS; tag += 4) {
      result = emissions[row + tag] > emissions[row + result] ? tag : result;
    }
    return result;
  }

  private void step(int[] emissions, int[] transitions, int at, int row) {
    int before = row - TAGS;
    for (int tag = 0; tag < TAGS; tag++) {
      int highest = NEVER;
      byte origin = 0;
      for (byte candidate : BEFORE[tag]) {
        int score = best[before + candidate] + transitions[candidate * TAGS + tag];
        if (score > highest) {
          highest = score;
          origin = candidate;
        }
      }
      best[row + tag] = highest + emissions[at + tag];
      from[row + tag] = origin;
    }
  }

  private int bestEnd(int row) {
    int result = 0;
    for (int tag = 1; tag < TAGS; tag++) {
      if (NameTags.ends(tag) && best[row + tag] > best[row + result]) {
        result = tag;
      }
    }
    return result;
  }

  /** The tags that may stand before each tag. */
  private static byte[][] before() {
    byte[][] result = new byte[TAGS][];
    for (int tag = 0; tag < TAGS; tag++) {
      byte[] of = new byte[TAGS];
      int size = 0;
      for (int before = 0; before < TAGS; before++) {
        if (NameTags.follows(before, tag)) {
          of[size++] = (byte) before;
        }
      }
      result[tag] = java.util.Arrays.copyOf(of, size);
    }
    return result;
  }
}
