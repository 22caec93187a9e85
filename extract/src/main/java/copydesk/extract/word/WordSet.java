package copydesk.extract.word;

import java.util.Arrays;
import java.util.Collection;

/**
 * A set of words, looked up by their numbers ({@link Words#hash}). Most words that are asked for
 * are in no set: a byte tells, from a table that is an eighth of the numbers' size, since rules
 * look into hundreds of sets that must share the processor's cache. Immutable, thread-safe.
 */
public final class WordSet {
  /** For each slot 0, or a byte of its word that is not 0. */
  private final byte[] tags;

  private final long[] slots;
  private final int mask;

  private WordSet(long[] words) {
    int capacity = Integer.highestOneBit(Math.max(4, words.length * 3)) << 1;
    this.tags = new byte[capacity];
    this.slots = new long[capacity];
    this.mask = capacity - 1;
    for (long word : words) {
      add(word);
    }
  }

  /**
   * The set of these words; a string may hold several, separated by blanks. For the few small words
   * that a rule is made of, four at most; longer lists are files (see {@link WordLists}).
   */
  public static WordSet of(String... words) {
    return new WordSet(
        Arrays.stream(words)
            .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
            .filter(word -> !word.isEmpty())
            .mapToLong(Words::hash)
            .toArray());
  }

  /** The set of these words. */
  public static WordSet of(Collection<String> words) {
    long[] numbers = new long[words.size()];
    int size = 0;
    for (String word : words) {
      numbers[size++] = Words.hash(word);
    }
    return new WordSet(numbers);
  }

  /** The set of the words with these numbers. */
  public static WordSet ofNumbers(long[] words) {
    return new WordSet(words.clone());
  }

  /** Whether the word with this number is in the set; 0 is none. */
  public boolean contains(long word) {
    byte tag = tag(word);
    int at = home(word);
    for (byte found = tags[at]; found != 0; found = tags[at]) {
      if (found == tag && slots[at] == word) {
        return true;
      }
      at = (at + 1) & mask;
    }
    return false;
  }

  private void add(long word) {
    if (word == 0 || contains(word)) {
      return;
    }
    int at = home(word);
    while (tags[at] != 0) {
      at = (at + 1) & mask;
    }
    tags[at] = tag(word);
    slots[at] = word;
  }

  private int home(long word) {
    return (int) (word ^ (word >>> 32)) & mask;
  }

  private static byte tag(long word) {
    return (byte) ((word >>> 56) | 1);
  }
}
