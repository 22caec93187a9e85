package copydesk.extract.name;

/**
 * The sums of the weights of what the model sees of a word and its look alone, each kept until
 * another word needs its place: few words make most of the news. Any number of threads may use it:
 * what is kept is immutable and the same whoever found it, and what one thread overwrites is found
 * again.
 */
final class WordSums {
  private static final int SIZE = 1 << 13;

  private final NameModel model;
  private final Sums[] kept = new Sums[SIZE];

  /** What was summed for a word with a look: how many features have weights, and their sums. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Sums(long word, int look, int found, long[] sums) {}

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
    Sums own = kept[place];
    if (own == null || own.word() != word || own.look() != look) {
      int[] of = features.own(token);
      long[] found = new long[NameModel.SUMS];
      own = new Sums(word, look, model.add(of, 0, of.length, found, 0), found);
      kept[place] = own;
    }
    for (int k = 0; k < NameModel.SUMS; k++) {
      sums[at + k] += own.sums()[k];
    }
    return own.found();
  }
}
