package copydesk.records.text;

import java.util.Arrays;

/**
 * A text as it is read, and where each of its characters stands in the text as it came: every line
 * end is one {@code \n}, every blank a plain one, what nobody sees (soft hyphens, zero-width
 * characters, marks of direction) is left out, and quotation marks that typesetting or transport
 * disguised (C1 controls, entities, fullwidth forms, UTF-8 read as Windows-1252) are marks again.
 *
 * <p>Offsets are UTF-16 offsets. What a character is read as depends only on those right around it,
 * so a part of a text is read as it is within the whole, as long as no word is cut. The exception
 * is U+0085 beside a C1 mark: an ellipsis, unless all lines of the whole text end with it. Takes
 * any string at all; linear; where nothing is to be done the text is the very same string.
 * Immutable.
 */
public final class CleanText {
  private static final int FIELDS = 4;
  private static final int[] NO_EDITS = {};

  private final String source;
  private final String text;

  /** Of each edit where it starts and ends in the clean text, and where in the source. */
  private final int[] edits;

  CleanText(String source, String text, int[] edits) {
    this.source = source;
    this.text = text;
    this.edits = edits;
  }

  /** Reads a text. */
  public static CleanText of(String source) {
    int first = firstToRead(source);
    return first == source.length()
        ? new CleanText(source, source, NO_EDITS)
        : new Cleaner(source, source).clean(first);
  }

  /** A text as it is read, for those who do not ask where it stood. */
  public static String read(String source) {
    return read(source, source);
  }

  /** A part of a text as it is read within the whole, for those who do not ask where it stood. */
  public static String read(String part, String whole) {
    int first = firstToRead(part);
    return first == part.length() ? part : new Cleaner(part, whole).clean(first).text();
  }

  /** The first character that may be read as another one; the length where there is none. */
  private static int firstToRead(String source) {
    int length = source.length();
    int at = 0;
    while (at < length && Characters.isAsItStands(source.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The text as it is read. */
  public String text() {
    return text;
  }

  /** The text as it came. */
  public String source() {
    return source;
  }

  /** Where in the source the character starts that stands at an offset of the clean text. */
  public int sourceStart(int offset) {
    int edit = last(0, offset);
    if (edit < 0) {
      return offset;
    }
    int after = offset - edits[edit + 1];
    return after < 0 ? edits[edit + 2] : edits[edit + 3] + after;
  }

  /** Where in the source what stands before an offset of the clean text ends. */
  public int sourceEnd(int offset) {
    int edit = last(0, offset - 1);
    return edit < 0 ? offset : edits[edit + 3] + Math.max(0, offset - edits[edit + 1]);
  }

  /** The offset in the clean text of what stands at an offset of the source. */
  public int offset(int sourceOffset) {
    int edit = last(2, sourceOffset);
    if (edit < 0) {
      return sourceOffset;
    }
    int after = sourceOffset - edits[edit + 3];
    return after < 0 ? edits[edit] : edits[edit + 1] + after;
  }

  /** What stands in the source between two offsets of the clean text. */
  public String source(int start, int end) {
    return source.substring(sourceStart(start), Math.max(sourceStart(start), sourceEnd(end)));
  }

  /** The last edit whose field is not beyond the value, as its place in the array; or negative. */
  private int last(int field, int value) {
    int low = 0;
    int high = edits.length / FIELDS - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (edits[middle * FIELDS + field] <= value) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high * FIELDS;
  }

  /** Collects the edits of a text. */
  static final class Edits {
    private int[] all = NO_EDITS;
    private int size;

    void add(int start, int end, int sourceStart, int sourceEnd) {
      if (size == all.length) {
        all = Arrays.copyOf(all, Math.max(FIELDS * 16, size * 2));
      }
      all[size++] = start;
      all[size++] = end;
      all[size++] = sourceStart;
      all[size++] = sourceEnd;
    }

    int[] all() {
      return size == 0 ? NO_EDITS : Arrays.copyOf(all, size);
    }
  }
}
