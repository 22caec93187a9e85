package copydesk.format;

import java.util.regex.Pattern;

/** Tells lines that only say who made a story: "Reporting by Ann Lee; Editing by Bo Tal". */
final class Credits {
  private static final int LONGEST = 600;

  private static final Pattern START =
      Pattern.compile(
          "(?i)\\(?(?:additional |also )?(?:reporting|writing|editing|compiled|edited|translated|written)"
              + "(?: and (?:reporting|writing|editing))? by\\b.*",
          Pattern.DOTALL);
  private static final Pattern CONTRIBUTED =
      Pattern.compile(
          "(?i)\\b(?:contributed to|helped with|assisted with|assisted in|contributed reporting (?:to|for))"
              + " (?:this|the) (?:report|story|article)\\b|\\bcontributed (?:reporting|to reporting)\\.$");

  private Credits() {}

  /** Whether a paragraph is a credit. */
  static boolean isOne(String paragraph) {
    return paragraph.length() <= LONGEST
        && (START.matcher(paragraph).matches() || CONTRIBUTED.matcher(paragraph).find());
  }
}
