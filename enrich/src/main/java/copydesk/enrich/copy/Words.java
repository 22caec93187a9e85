package copydesk.enrich.copy;

import java.util.Arrays;
import java.util.List;

/**
 * The words of some paragraphs as numbers: letters and digits, without case, marks and white space.
 * Numbers are words ("62", "3.4"). Linear in the text; not thread-safe.
 */
final class Words {
  /** How many words a shingle has. */
  static final int SHINGLE = 5;

  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private long[] hashes = new long[256];
  private long[] specific = new long[64];
  private int count;
  private int specifics;
  private long number; // a number that waits for the word after it, which says of what it is

  private Words() {}

  static Words of(List<String> paragraphs) {
    Words words = new Words();
    paragraphs.forEach(words::add);
    return words;
  }

  int count() {
    return count;
  }

  /** Every run of {@link #SHINGLE} words, as a number; fewer where there are fewer words. */
  long[] shingles() {
    long[] shingles = new long[Math.max(0, count - SHINGLE + 1)];
    for (int i = 0; i < shingles.length; i++) {
      long shingle = 0;
      for (int j = 0; j < SHINGLE; j++) {
        shingle = (shingle ^ hashes[i + j]) * FACTOR;
        shingle ^= shingle >>> 29;
      }
      shingles[i] = mixed(shingle);
    }
    return shingles;
  }

  /**
   * What an article of the same pattern about something else has otherwise: each number with the
   * word before it and with the word after it, and each word with a capital that does not open a
   * sentence.
   */
  long[] specifics() {
    return Arrays.copyOf(specific, specifics);
  }

  private void add(String paragraph) {
    boolean opens = true;
    int i = 0;
    int length = paragraph.length();
    while (i < length) {
      char c = paragraph.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        opens |= c == '.' || c == '!' || c == '?' || c == ':' || isQuotationMark(c);
        i++;
        continue;
      }
      int end = end(paragraph, i);
      addWord(paragraph, i, end, opens);
      opens = false;
      i = end;
    }
  }

  private static boolean isQuotationMark(char c) {
    return c == '"' || c == '“' || c == '«' || c == '„';
  }

  /** Where the word ends; a mark between two digits, and an apostrophe, are within it. */
  private static int end(String text, int start) {
    int i = start + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean within =
          Character.isLetterOrDigit(c)
              || ((c == '.' || c == ',')
                  && Character.isDigit(text.charAt(i - 1))
                  && i + 1 < text.length()
                  && Character.isDigit(text.charAt(i + 1)));
      if (!within) {
        return i;
      }
      i++;
    }
    return i;
  }

  private void addWord(String text, int start, int end, boolean opens) {
    long hash = FACTOR;
    boolean digit = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      digit |= c >= '0' && c <= '9';
      if (c != ',') { // "1,200" and "1200"
        hash = (hash ^ Character.toLowerCase(c)) * 0x100000001B3L;
        hash ^= hash >>> 31;
      }
    }
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, count * 2);
    }
    hashes[count++] = hash;
    if (digit && count > 1) {
      addSpecific(mixed(hashes[count - 2] * FACTOR ^ hash));
    }
    addSpecifics(hash, digit, !opens && Character.isUpperCase(text.charAt(start)));
  }

  private void addSpecifics(long hash, boolean digit, boolean name) {
    if (number != 0) {
      addSpecific(mixed(number * FACTOR + hash));
      number = 0;
    }
    if (digit) {
      number = hash;
    } else if (name) {
      addSpecific(mixed(hash));
    }
  }

  private void addSpecific(long hash) {
    if (specifics == specific.length) {
      specific = Arrays.copyOf(specific, specifics * 2);
    }
    specific[specifics++] = hash;
  }

  private static long mixed(long hash) {
    long h = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    h = (h ^ (h >>> 32)) * 0xD6E8FEB86659FD93L;
    return h ^ (h >>> 32);
  }
}
