package copydesk.extract.name;

import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;

/** Titles of many parts of the world that stand before a person's name: "Datuk Seri", "Alhaji". */
public final class PersonTitles {
  private static final WordSet TITLES = WordLists.set("person-titles");
  private static final long TAN = Words.hash("tan");
  private static final long SRI = Words.hash("sri");

  private PersonTitles() {}

  /** Whether the token is such a title; "Tan" is one in "Tan Sri" and else a surname. */
  public static boolean isTitle(Tokens tokens, int i) {
    boolean tan = tokens.word(i) == TAN && i + 1 < tokens.size() && tokens.word(i + 1) == SRI;
    return tan || TITLES.contains(tokens.word(i));
  }
}
