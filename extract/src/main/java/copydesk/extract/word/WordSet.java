package copydesk.extract.word;

import java.util.Arrays;
import java.util.Collection;

/** A set of words, looked up by their numbers ({@link Words#hash}). Immutable, thread-safe. */
public final class WordSet {
  private final long[] slots;
  private final int mask;

  private WordSet(long[] words) {
    int capacity = Integer.highestOneBit(Math.max(4, words.length * 3)) << 1;
    this.slots = new long[capacity];
    this.mask = capacity - 1;
    for (long word : words) {
      slots[slot(word)] = word;
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

  /** Whether the word with this number is in the set. */
  public boolean contains(long word) {
    return word != 0 && slots[slot(word)] == word;
  }

  private int slot(long word) {
    int at = (int) (word ^ (word >>> 32)) & mask;
    while (slots[at] != 0 && slots[at] != word) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
