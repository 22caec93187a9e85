package copydesk.extract.text;

import copydesk.extract.word.WordLists;
import copydesk.records.Section;
import java.util.Locale;

/** Recognises lines that stand around a story: bylines, credits, captions, notes. */
final class Furniture {
  private static final int MAX_CAPTION = 400;
  private static final int MAX_CREDIT = 70;
  private static final Affixes CREDITS =
      Affixes.starts(WordLists.shipped().entries("credit-starts"));
  private static final Affixes NOTES = Affixes.starts(WordLists.shipped().entries("note-starts"));
  private static final Affixes CAPTION_STARTS =
      Affixes.starts(WordLists.shipped().entries("caption-starts"));
  private static final Affixes CAPTION_ENDS =
      Affixes.ends(WordLists.shipped().entries("caption-ends"));

  private Furniture() {}

  /** What the line is, or null where it may belong to the story. */
  static Section.Kind kind(String text, Line line) {
    String low = head(text, line);
    if (isAddressOnly(text, line, low)) {
      return Section.Kind.NOTE;
    }
    if (CREDITS.match(low)) {
      return Section.Kind.CREDIT;
    }
    if (low.startsWith("by ") && Bylines.isSigned(text, line)) {
      return Section.Kind.BYLINE;
    }
    if (line.length() <= MAX_CAPTION && isCaption(text, line, low)) {
      return Section.Kind.CAPTION;
    }
    if (isPictureCredit(text, line)) {
      return Section.Kind.CREDIT;
    }
    return NOTES.match(low) && line.length() <= MAX_CAPTION ? Section.Kind.NOTE : null;
  }

  private static String head(String text, Line line) {
    int end = Math.min(line.end(), line.start() + 40);
    return text.substring(line.start(), end).toLowerCase(Locale.ROOT);
  }

  private static boolean isAddressOnly(String text, Line line, String low) {
    if (!low.startsWith("http://") && !low.startsWith("https://") && !low.startsWith("www.")) {
      return false;
    }
    for (int i = line.start(); i < line.end(); i++) {
      if (Tokenizer.isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** "Ann Photographer/Pool via REUTERS": a name, a slash and an agency. */
  private static boolean isPictureCredit(String text, Line line) {
    if (line.length() > MAX_CREDIT) {
      return false;
    }
    String words = text.substring(line.start(), line.end());
    int slash = words.indexOf('/');
    if (slash < 0 || words.indexOf(' ') < 0) {
      return false;
    }
    String tail = words.substring(slash).toLowerCase(Locale.ROOT);
    return tail.endsWith("reuters") || tail.endsWith("afp") || tail.endsWith("getty images");
  }

  private static boolean isCaption(String text, Line line, String low) {
    if (CAPTION_STARTS.match(low)) {
      return true;
    }
    int from = Math.max(line.start(), line.end() - 20);
    String tail = text.substring(from, line.end()).toLowerCase(Locale.ROOT);
    return CAPTION_ENDS.match(tail);
  }
}
