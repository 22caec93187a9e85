package copydesk.extract.name;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The sums of the weights of what the model sees of a word and its look alone, each kept until
 * another word needs its place: few words make most of the news. Any number of threads may use it:
 * what is kept is never changed and the same whoever found it, and what one thread overwrites is
 * found again.
 */
final class WordSums {
  private static final int SIZE = 1 << 14;

  /** Where in what is kept the look stands, and above it how many features have weights. */
  private static final int LOOK = NameModel.SUMS;

  private static final int WORD = LOOK + 1;

  private final NameModel model;

  /** For each place the sums of a word with a look, then these. */
  private final AtomicReferenceArray<long[]> kept = new AtomicReferenceArray<>(SIZE);

  WordSums(NameModel model) {
    this.model = model;
  }

  /**
   * Adds the sums of a token's word to the sums from {@code at}; returns how many of its features
   * have weights.
   *
   * @param features gives the token's own features, where its word is not kept
   */
  int add(NameFeatures features, int token, long[] sums, int at) {
    long word = features.wordOf(token);
    int look = features.lookOf(token);
    int place = (int) (word ^ (word >>> 32) ^ look * 0x9E37L) & (SIZE - 1);
    long[] own = kept.get(place);
    if (own == null || own[WORD] != word || (int) own[LOOK] != look) {
      own = find(features.own(token), word, look);
      kept.set(place, own);
    }
    for (int k = 0; k < NameModel.SUMS; k++) {
      sums[at + k] += own[k];
    }
    return (int) (own[LOOK] >>> 32);
  }

  private long[] find(int[] features, long word, int look) {
    long[] own = new long[WORD + 1];
    long found = model.add(features, 0, features.length, own, 0);
    own[LOOK] = found << 32 | look;
    own[WORD] = word;
    return own;
  }
}
