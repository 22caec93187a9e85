package copydesk.format;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The words of which the class names and the id of an element are made. */
final class ElementWords {
  /** As much of a class attribute as is looked at, in characters. */
  private static final int MAX_NAMES = 300;

  private ElementWords() {}

  /**
   * Whether one of these is a word of the names, or two that follow each other in one name: of
   * {@code mostRead_box} these are most, mostread, read, readbox and box.
   *
   * @param wanted words in lower case
   */
  static boolean any(Element element, Set<String> wanted) {
    return any(element.className(), wanted) || any(element.id(), wanted);
  }

  private static boolean any(String names, Set<String> wanted) {
    String before = "";
    int start = 0;
    int length = Math.min(names.length(), MAX_NAMES);
    for (int i = 0; i <= length; i++) {
      char c = i < length ? names.charAt(i) : ' ';
      boolean capital = Character.isUpperCase(c) && i > start && isSmall(names.charAt(i - 1));
      if (!Character.isLetter(c) || capital) {
        String word = names.substring(start, i).toLowerCase(Locale.ROOT);
        if (wanted.contains(word) || (!before.isEmpty() && wanted.contains(before + word))) {
          return true;
        }
        before = Character.isWhitespace(c) ? "" : word.isEmpty() ? before : word;
        start = capital ? i : i + 1;
      }
    }
    return false;
  }

  private static boolean isSmall(char c) {
    return Character.isLowerCase(c);
  }
}
