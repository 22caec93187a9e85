package copydesk.extract.name;

import java.util.stream.IntStream;

/** Finds the best legal sequence of tags for a chain of candidates (Viterbi). Not thread-safe. */
public final class NameDecoder {
  private static final int TAGS = NameTags.COUNT;
  private static final int NEVER = Integer.MIN_VALUE / 4;
  private static final int[] STARTS = starts();
  private static final int[] BEFORE = before();

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
      int origin = 0;
      for (int k = STARTS[tag]; k < STARTS[tag + 1]; k++) {
        int candidate = BEFORE[k];
        int score = best[before + candidate] + transitions[candidate * TAGS + tag];
        origin = score > highest ? candidate : origin;
        highest = Math.max(highest, score);
      }
      best[row + tag] = highest + emissions[at + tag];
      from[row + tag] = (byte) origin;
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

  /** Where the tags that may stand before each tag start in {@link #BEFORE}. */
  private static int[] starts() {
    int[] starts = new int[TAGS + 1];
    for (int tag = 0; tag < TAGS; tag++) {
      int next = tag;
      int count = (int) IntStream.range(0, TAGS).filter(b -> NameTags.follows(b, next)).count();
      starts[tag + 1] = starts[tag] + count;
    }
    return starts;
  }

  /** The tags that may stand before each tag, one tag's after the other's. */
  private static int[] before() {
    return IntStream.range(0, TAGS)
        .flatMap(tag -> IntStream.range(0, TAGS).filter(before -> NameTags.follows(before, tag)))
        .toArray();
  }
}
