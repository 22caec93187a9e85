package copydesk.extract.word;

/** The words that offices and occupations are made of. */
public final class Offices {
  private static final WordSet HEADS = WordLists.set("office-heads");
  private static final WordSet MODIFIERS = WordLists.set("office-modifiers");
  private static final WordSet FEMALE_TITLES = WordLists.set("female-titles");
  private static final WordSet MALE_TITLES = WordLists.set("male-titles");

  private Offices() {}

  /** Whether the word is the main word of an office: "minister", "analyst". */
  public static boolean isHead(long word) {
    return HEADS.contains(word);
  }

  /** Whether the word may stand in an office before its main word: "foreign", "deputy". */
  public static boolean isModifier(long word) {
    return MODIFIERS.contains(word) || HEADS.contains(word);
  }

  /** The gender that a title tells. */
  public static Gender gender(long word) {
    if (FEMALE_TITLES.contains(word)) {
      return Gender.FEMALE;
    }
    return MALE_TITLES.contains(word) ? Gender.MALE : Gender.UNKNOWN;
  }
}
