package copydesk.extract.text;

import copydesk.extract.word.WordLists;
import copydesk.records.Section;
import copydesk.records.text.PhraseSet;
import java.util.Locale;
import java.util.Set;

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

  private static final Affixes NAMED_CREDITS =
      Affixes.starts(WordLists.shipped().entries("picture-credits"));
  private static final Affixes PICTURE_AGENCIES =
      Affixes.ends(WordLists.shipped().entries("picture-agencies"));
  private static final PhraseSet NOTE_PHRASES =
      new PhraseSet(WordLists.shipped().entries("note-phrases"));
  private static final Set<String> LINKS = WordLists.shipped().entries("links-headings");
  private static final int LONGEST_LINK = 120;

  private Furniture() {}

  /** "Most read": what follows are headlines of other stories. */
  static boolean startsLinks(String text, Line line) {
    return line.length() <= MAX_CREDIT && LINKS.contains(lower(text, line));
  }

  /** Whether a line in a list of links may be one: a short one without a stop. */
  static boolean isLink(String text, Line line) {
    return line.length() <= LONGEST_LINK && ".!?”\":".indexOf(text.charAt(line.end() - 1)) < 0;
  }

  /** What the line is, or null where it may belong to the story. */
  static Section.Kind kind(String text, Line line) {
    String low = line.length() <= MAX_CAPTION ? lower(text, line) : head(text, line);
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
    return line.length() <= MAX_CAPTION && isNote(text, line, low) ? Section.Kind.NOTE : null;
  }

  private static boolean isNote(String text, Line line, String low) {
    return NOTES.match(low)
        || startsLinks(text, line)
        || isDirection(text, line)
        || NOTE_PHRASES.isIn(low);
  }

  /** "(CROSSTALK)", "[APPLAUSE]": nothing but capitals in brackets. */
  private static boolean isDirection(String text, Line line) {
    char first = text.charAt(line.start());
    char last = text.charAt(line.end() - 1);
    boolean bracketed =
        line.length() > 3 && ((first == '(' && last == ')') || (first == '[' && last == ']'));
    for (int i = line.start() + 1; bracketed && i < line.end() - 1; i++) {
      char c = text.charAt(i);
      bracketed = Character.isUpperCase(c) || Tokenizer.isBlank(c) || c == '-';
    }
    return bracketed && !Bylines.isAgency(text.substring(line.start(), line.end()));
  }

  private static String lower(String text, Line line) {
    return text.substring(line.start(), line.end()).toLowerCase(Locale.ROOT);
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
    return CAPTION_ENDS.match(low) || hasCredit(text, line, low);
  }

  /** "… on Monday. Photograph: Ann Example/EPA", "… in Oslo. (Bo Writer/AFP via Getty Images)". */
  private static boolean hasCredit(String text, Line line, String low) {
    for (int i = Math.max(1, low.length() - MAX_CREDIT); i < low.length(); i++) {
      char before = low.charAt(i - 1);
      if ((Tokenizer.isBlank(before) || before == '(') && NAMED_CREDITS.matchAt(low, i)) {
        return true;
      }
    }
    return endsInAgency(text, line);
  }

  /** "(Bo Writer/AFP via Getty Images)" at the end of a line. */
  private static boolean endsInAgency(String text, Line line) {
    int last = line.end() - 1;
    boolean slash = false;
    for (int at = last;
        text.charAt(last) == ')' && at > line.start() && last - at < MAX_CREDIT;
        at--) {
      slash |= text.charAt(at) == '/';
      if (text.charAt(at) == '(') {
        String tail = text.substring(Math.max(at, last - 20), last).toLowerCase(Locale.ROOT);
        return slash && PICTURE_AGENCIES.match(tail);
      }
    }
    return false;
  }
}
