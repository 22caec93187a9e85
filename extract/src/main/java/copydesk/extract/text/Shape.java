package copydesk.extract.text;

/** What a token looks like. */
public enum Shape {
  /** A word that starts with a small letter, or in a script without capitals. */
  LOWER(false),
  /** A word with one capital, its first letter: "Foreign". */
  CAPITALISED(true),
  /** Two or more letters, all of them capitals: "FO". */
  UPPER(true),
  /** One capital alone, with or without a point: "J.", "A". */
  INITIAL(true),
  /** Capitals with points between them: "U.S.". */
  ACRONYM(true),
  /** Starts with a capital and has more of them: "McDonald", "O'Brien". */
  MIXED(true),
  /** Digits, with what stands inside numbers: "1,000", "3.5", "09:30". */
  NUMBER(false),
  /** Digits and letters: "9th", "G20". */
  ALPHANUMERIC(false),
  /** An address of the web, a mail address, a handle. */
  ADDRESS(false),
  /** Everything else: stops, marks, signs. */
  MARK(false);

  private final boolean capital;

  Shape(boolean capital) {
    this.capital = capital;
  }

  /** Whether the token starts with a capital letter. */
  public boolean isCapital() {
    return capital;
  }

  /** Whether the token is two or more letters, all of them capitals, with points or without. */
  public boolean isAllCapitals() {
    return this == UPPER || this == ACRONYM;
  }

  /** Whether the token is a word. */
  public boolean isWord() {
    return capital || this == LOWER;
  }
}
