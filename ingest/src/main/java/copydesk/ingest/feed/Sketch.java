package copydesk.ingest.feed;

import java.util.Arrays;
import java.util.Base64;

/**
 * A small picture of a text, by which two texts can be found to share most of their words: the
 * lowest of 64 hashes over its words and pairs of words (MinHash), a byte of each. The same text
 * always gives the same.
 */
final class Sketch {
  private static final int SIZE = 64;
  private static final int MOST_WORDS = 2_000;

  /** From this share of equal bytes on two texts are near: about half of their words are shared. */
  private static final int NEAR = SIZE / 2;

  private Sketch() {}

  /** The picture of a text whose words are separated by single blanks. */
  static String of(String words) {
    long[] lowest = new long[SIZE];
    Arrays.fill(lowest, Long.MAX_VALUE);
    long before = 0;
    int start = 0;
    for (int count = 0; count < MOST_WORDS && start < words.length(); count++) {
      int end = words.indexOf(' ', start);
      end = end < 0 ? words.length() : end;
      long word = hash(words, start, end);
      lower(lowest, word);
      lower(lowest, mixed(before * 31 + word));
      before = word;
      start = end + 1;
    }
    byte[] bytes = new byte[SIZE];
    for (int i = 0; i < SIZE; i++) {
      bytes[i] = (byte) lowest[i];
    }
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whether two pictures are of texts that share about half of their words. */
  static boolean isNear(String one, String other) {
    byte[] a = Base64.getDecoder().decode(one);
    byte[] b = Base64.getDecoder().decode(other);
    int equal = 0;
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      equal += a[i] == b[i] ? 1 : 0;
    }
    return equal >= NEAR;
  }

  private static void lower(long[] lowest, long feature) {
    for (int i = 0; i < SIZE; i++) {
      lowest[i] = Math.min(lowest[i], mixed(feature + i * 0x9E3779B97F4A7C15L));
    }
  }

  private static long hash(String text, int start, int end) {
    long hash = 0xCBF29CE484222325L;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return mixed(hash);
  }

  /** The finish of SplitMix64: every bit depends on every other. */
  private static long mixed(long z) {
    long once = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
    return twice ^ (twice >>> 31);
  }
}
