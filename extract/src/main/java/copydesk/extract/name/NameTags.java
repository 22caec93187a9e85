package copydesk.extract.name;

/**
 * The tags that the tagger gives to tokens: outside; or begin, inside, last, unit of one of the
 * types. Tag 0 is outside, the others are {@code 1 + 4 * type + place}.
 */
public final class NameTags {
  /** How many tags there are. */
  public static final int COUNT = 1 + 4 * NameType.values().length;

  /** Outside any name. */
  public static final int OUTSIDE = 0;

  static final int BEGIN = 0;
  static final int INSIDE = 1;
  static final int LAST = 2;
  static final int UNIT = 3;
  private static final NameType[] TYPES = NameType.values();

  private NameTags() {}

  /** The tag of token {@code i} of a name from {@code first} to {@code end}. */
  public static int tag(NameType type, int first, int end, int i) {
    int place = end - first == 1 ? UNIT : i == first ? BEGIN : i == end - 1 ? LAST : INSIDE;
    return 1 + 4 * index(type) + place;
  }

  private static int index(NameType type) {
    return switch (type) {
      case PERSON -> 0;
      case ORGANISATION -> 1;
      case LOCATION -> 2;
      case GROUP -> 3;
    };
  }

  /** The number of the type of a tag other than {@link #OUTSIDE}, 0 to 3. */
  static int typeIndex(int tag) {
    return (tag - 1) >> 2;
  }

  /** The type of a tag other than {@link #OUTSIDE}. */
  public static NameType type(int tag) {
    return TYPES[typeIndex(tag)];
  }

  /** Where in its name a token with this tag stands. */
  static int place(int tag) {
    return (tag - 1) & 3;
  }

  /** Whether a name starts at a token with this tag. */
  public static boolean starts(int tag) {
    return tag != OUTSIDE && (place(tag) == BEGIN || place(tag) == UNIT);
  }

  /** Whether a name ends at a token with this tag. */
  public static boolean ends(int tag) {
    return tag == OUTSIDE || place(tag) == LAST || place(tag) == UNIT;
  }

  /** Whether the second tag may follow the first. */
  public static boolean follows(int tag, int next) {
    boolean continues = next != OUTSIDE && !starts(next);
    return ends(tag) ? !continues : continues && type(tag) == type(next);
  }
}
