package copydesk.extract.word;

/**
 * Given names that nearly always tell a person's gender, from many parts of the world; names that
 * both bear are left out, for a wrong gender does more harm than none.
 */
public final class GivenNames {
  private static final WordSet FEMALE = WordLists.set("female-given-names");
  private static final WordSet MALE = WordLists.set("male-given-names");

  private GivenNames() {}

  /** The gender that a given name tells. */
  public static Gender gender(long word) {
    if (FEMALE.contains(word)) {
      return Gender.FEMALE;
    }
    return MALE.contains(word) ? Gender.MALE : Gender.UNKNOWN;
  }
}
