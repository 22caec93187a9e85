package copydesk.extract.text;

/** What a token looks like. */
public enum Shape {
  /** A word that starts with a small letter, or in a script without capitals. */
  LOWER,
  /** A word with one capital, its first letter: "Foreign". */
  CAPITALISED,
  /** Two or more letters, all of them capitals: "FO". */
  UPPER,
  /** One capital alone, with or without a point: "J.", "A". */
  INITIAL,
  /** Capitals with points between them: "U.S.". */
  ACRONYM,
  /** Starts with a capital and has more of them: "McDonald", "O'Brien". */
  MIXED,
  /** Digits, with what stands inside numbers: "1,000", "3.5", "09:30". */
  NUMBER,
  /** Digits and letters: "9th", "G20". */
  ALPHANUMERIC,
  /** An address of the web, a mail address, a handle. */
  ADDRESS,
  /** Everything else: stops, marks, signs. */
  MARK;

  /** Whether the token starts with a capital letter. */
  public boolean isCapital() {
    return switch (this) {
      case CAPITALISED, UPPER, INITIAL, ACRONYM, MIXED -> true;
      default -> false;
    };
  }

  /** Whether the token is a word. */
  public boolean isWord() {
    return this == LOWER || isCapital();
  }
}
