package copydesk.extract.name;

import copydesk.extract.text.Tokens;
import copydesk.extract.word.Words;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A list of known names of one to five words, each with the kinds of things it names. Immutable,
 * thread-safe.
 *
 * <p>The file: the number of names, their 32-bit keys in ascending order as differences in groups
 * of seven bits, their kinds. Unlisted phrases are taken for listed ones about once in 10,000
 * look-ups.
 */
public final class NamePhrases {
  /** The kinds of names: organisations, places, groups, countries. */
  public static final int KINDS = 4;

  private static final int LONGEST_SMALL_WORD = 4;
  private static final int ALL = 0xF;
  private static final int KEY = ~ALL;

  /** The most words of a listed name. */
  public static final int MAX_WORDS = 5;

  /** Four bits of kinds below, what the place in the table does not tell of the key above. */
  private final int[] entries;

  private final int mask;

  private NamePhrases(int names) {
    int capacity = Integer.highestOneBit(Math.max(4, names)) << 2;
    this.entries = new int[capacity];
    this.mask = capacity - 1;
  }

  /** Reads the file that the training module writes. */
  public static NamePhrases read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    int names = in.readInt();
    byte[] differences = new byte[in.readInt()];
    in.readFully(differences);
    byte[] kinds = new byte[names];
    in.readFully(kinds);
    NamePhrases phrases = new NamePhrases(names);
    int key = 0;
    int at = 0;
    for (int i = 0; i < names; i++) {
      int difference = 0;
      int shift = 0;
      byte next;
      do {
        next = differences[at++];
        difference |= (next & 0x7F) << shift;
        shift += 7;
      } while (next < 0);
      key += difference;
      phrases.put(key, kinds[i]);
    }
    return phrases;
  }

  /** The number of a phrase that goes on with another word; 0 is the number of none. */
  public static long extend(long phrase, long word) {
    return Words.phrase(phrase, word);
  }

  /** The key of a phrase, of its number. */
  public static int key(long phrase) {
    int key = (int) (phrase >>> 32);
    return key == 0 ? 1 : key;
  }

  /** The kinds that the phrase names, a bit each; 0 where it is not listed. */
  int kinds(long phrase) {
    int key = key(phrase);
    int at = key & mask;
    while (entries[at] != 0) {
      if (((entries[at] ^ key) & KEY) == 0) {
        return entries[at] & ALL;
      }
      at = (at + 1) & mask;
    }
    return 0;
  }

  /**
   * Marks the tokens of listed names, the longest first from the left, kind by kind. A mark has
   * four bits a kind: 0 none, 1 the first word of a name, 2 a middle one, 3 the last, 4 the only
   * one.
   */
  void mark(Tokens text, int from, int to, int[] marks) {
    int[] free = new int[KINDS];
    for (int i = from; i < to; i++) {
      if (!text.shape(i).isCapital()) {
        continue;
      }
      int[] longest = new int[KINDS];
      long phrase = 0;
      for (int k = i; k < Math.min(to, i + MAX_WORDS) && continues(text, k); k++) {
        phrase = extend(phrase, text.word(k));
        int found = kinds(phrase);
        for (int kind = 0; found != 0 && kind < KINDS; kind++) {
          longest[kind] = ((found >> kind) & 1) != 0 ? k + 1 : longest[kind];
        }
      }
      for (int kind = 0; kind < KINDS; kind++) {
        if (longest[kind] > i && i >= free[kind]) {
          mark(marks, i, longest[kind], kind);
          free[kind] = longest[kind];
        }
      }
    }
  }

  /** Whether a listed name may have this token in it: no long word in small letters, no stop. */
  private static boolean continues(Tokens text, int i) {
    return switch (text.shape(i)) {
      case LOWER -> text.end(i) - text.start(i) <= LONGEST_SMALL_WORD;
      case MARK -> text.is(i, '-') || text.is(i, '&') || text.end(i) - text.start(i) == 2;
      default -> true;
    };
  }

  private static void mark(int[] marks, int first, int end, int kind) {
    for (int i = first; i < end; i++) {
      int place = end - first == 1 ? 4 : i == first ? 1 : i == end - 1 ? 3 : 2;
      marks[i] |= place << (4 * kind);
    }
  }

  private void put(int key, byte kind) {
    int at = key & mask;
    while (entries[at] != 0) {
      at = (at + 1) & mask;
    }
    entries[at] = (key & KEY) | kind;
  }
}
