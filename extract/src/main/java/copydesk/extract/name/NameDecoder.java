package copydesk.extract.name;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the best legal sequence of tags for a chain of candidates (Viterbi). Not thread-safe.
 *
 * <p>A name that starts, or no name, can follow whatever ends; within a name only its own type goes
 * on. So scores are kept in two groups, of the tags that end and of those within. A score carries,
 * in its last bits, which tag it comes from: the best score then brings its origin along.
 */
public final class NameDecoder {
  private static final int TAGS = NameTags.COUNT;
  private static final int TYPES = NameType.values().length;
  private static final int ORIGIN_BITS = 4;
  private static final int ORIGIN = (1 << ORIGIN_BITS) - 1;

  /** Less than any score of a candidate, and far from overflow. */
  private static final int NEVER = -1 << 24;

  /** The tags that end a name, and outside. */
  private static final int[] ENDING = tags(NameTags::ends);

  /** The tags that start a name, and outside. */
  private static final int[] STARTING =
      tags(tag -> tag == NameTags.OUTSIDE || NameTags.starts(tag));

  private static final int ENDS = ENDING.length;

  /** The weights of each starting tag after each ending one, one starting tag's after another's. */
  private final int[] between = new int[STARTING.length * ENDS];

  /** For each type those of inside and last after begin, then those after inside. */
  private final int[] within = new int[TYPES * 4];

  private final int[] ending = new int[ENDS];
  private final int[] starting = new int[STARTING.length];
  private final int[] begun = new int[TYPES];
  private final int[] inside = new int[TYPES];

  private byte[] from = new byte[64 * TAGS];

  /**
   * Decodes with these weights.
   *
   * @param transitions the weight of a tag after another: {@code [before * COUNT + tag]}
   */
  public NameDecoder(int[] transitions) {
    for (int t = 0; t < STARTING.length; t++) {
      for (int e = 0; e < ENDS; e++) {
        between[t * ENDS + e] = transitions[ENDING[e] * TAGS + STARTING[t]] << ORIGIN_BITS;
      }
    }
    for (int type = 0; type < TYPES; type++) {
      for (int k = 0; k < 4; k++) {
        int before = tag(type, k >> 1);
        int next = tag(type, NameTags.INSIDE + (k & 1));
        within[type * 4 + k] = transitions[before * TAGS + next];
      }
    }
  }

  /**
   * Writes the best tags.
   *
   * @param emissions {@code [(candidate) * COUNT + tag]}
   * @param first the chain's first candidate
   * @param end one past its last one
   */
  public void decode(int[] emissions, int first, int end, byte[] tags) {
    int length = end - first;
    if (length == 1) {
      tags[first] = (byte) bestAlone(emissions, first * TAGS);
      return;
    }
    if (from.length < length * TAGS) {
      from = new byte[length * 2 * TAGS];
    }
    start(emissions, first * TAGS);
    for (int k = 1; k < length; k++) {
      step(emissions, (first + k) * TAGS, k * TAGS);
    }
    int tag = bestEnd();
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

  private void start(int[] emissions, int at) {
    for (int e = 0; e < ENDS; e++) {
      boolean starts = ENDING[e] == NameTags.OUTSIDE || NameTags.starts(ENDING[e]);
      ending[e] = starts ? emissions[at + ENDING[e]] : NEVER;
    }
    for (int type = 0; type < TYPES; type++) {
      begun[type] = emissions[at + tag(type, NameTags.BEGIN)];
      inside[type] = NEVER;
    }
    mark();
  }

  private void step(int[] emissions, int at, int row) {
    for (int s = 0; s < STARTING.length; s++) {
      int best = Integer.MIN_VALUE;
      for (int e = 0; e < ENDS; e++) {
        best = Math.max(best, ending[e] + between[s * ENDS + e]);
      }
      starting[s] = (best >> ORIGIN_BITS) + emissions[at + STARTING[s]];
      from[row + STARTING[s]] = (byte) ENDING[ORIGIN - (best & ORIGIN)];
    }
    ending[0] = starting[0];
    for (int type = 0; type < TYPES; type++) {
      int begin = tag(type, NameTags.BEGIN);
      int went = goOn(type, 0, row);
      ending[1 + 2 * type] = goOn(type, 1, row) + emissions[at + begin + NameTags.LAST];
      inside[type] = went + emissions[at + begin + NameTags.INSIDE];
      begun[type] = starting[1 + 2 * type];
      ending[2 + 2 * type] = starting[2 + 2 * type];
    }
    mark();
  }

  /** The best score of a name of this type that goes on: inside (0), or to its end (1). */
  private int goOn(int type, int toEnd, int row) {
    int afterBegin = begun[type] + within[type * 4 + toEnd];
    int afterInside = inside[type] + within[type * 4 + 2 + toEnd];
    int begin = tag(type, NameTags.BEGIN);
    int origin = afterInside > afterBegin ? begin + NameTags.INSIDE : begin;
    from[row + begin + NameTags.INSIDE + toEnd] = (byte) origin;
    return Math.max(afterBegin, afterInside);
  }

  /** Makes the scores relative to that of outside, so that they stay small; adds the origins. */
  private void mark() {
    int outside = ending[0];
    for (int e = 0; e < ENDS; e++) {
      ending[e] = ((ending[e] - outside) << ORIGIN_BITS) + ORIGIN - e;
    }
    for (int type = 0; type < TYPES; type++) {
      begun[type] -= outside;
      inside[type] -= outside;
    }
  }

  private int bestEnd() {
    int best = Integer.MIN_VALUE;
    for (int score : ending) {
      best = Math.max(best, score);
    }
    return ENDING[ORIGIN - (best & ORIGIN)];
  }

  private static int tag(int type, int place) {
    return 1 + 4 * type + place;
  }

  private static int[] tags(IntPredicate of) {
    return IntStream.range(0, TAGS).filter(of).toArray();
  }
}
