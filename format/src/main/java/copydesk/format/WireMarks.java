package copydesk.format;

import copydesk.records.Section;
import copydesk.records.Wire;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks that wires set in headlines, notes and bodies, since few formats have fields for them:
 * "UPDATE 2-", "CORRECTED-", "(Adds details)", "Reporting by …".
 */
final class WireMarks {
  private static final String MARK =
      "(?:CORRECTED|CORRECTION|REFILE|REFILED|REPEAT|RPT|RECAST|UPDATED?|WRAPUP|WRAP|WITHDRAWN"
          + "|FIXED|CORRECTED-OFFICIAL)";
  private static final Pattern PREFIX =
      Pattern.compile("((?:" + MARK + "(?: \\d{1,3})?(?:-|: ?| - ))+)\\s*(\\S.*)");
  private static final Pattern CORRECTION =
      Pattern.compile("(?i)(?:eds?(?:itors)?: *)?(?:correct(?:s|ed|ion|ing)\\b).*");
  private static final Pattern NOTE =
      Pattern.compile(
          "\\((?:Adds|Updates|Corrects|Corrected|Recasts|Refiles|Repeats|Removes|Rewrites|Fixes"
              + "|Releads|Changes|Clarifies|Writes through)\\b[^()]{0,400}\\)");
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:\\(?(?:Reporting|Writing|Editing|Additional reporting|Compiled) by\\b.{0,400}"
              + "|.{0,400}\\bcontributed to this (?:report|story|article)\\.?)");
  private static final Pattern RULE = Pattern.compile("[_*=\\-\\u2013\\u2014 ]{3,200}");
  private static final Pattern TAKE =
      Pattern.compile("(?i)(?:\\d{1,3}(?:st|nd|rd|th)|ld\\b|lead\\b|adv\\b|take\\b|writethru).*");
  private static final Pattern ADVISORY =
      Pattern.compile(
          "(?i)(?:.*\\b(?:(?<!(?:travel|health|weather|safety|storm|security)[ -])advisor(?:y|ies)"
              + "|news digest|news budget|daybook|transmission test|coverage plans?)\\b.*"
              + "|(?:[A-Z]{2}-)?test(?: message)?/?)");

  /** Headlines of news speak of advisories, too: only how those of notes begin tells. */
  private static final Pattern ADVISORY_HEADLINE =
      Pattern.compile(
          "(?:(?:MEDIA |EDITORS |CLIENT )?ADVISORY\\b *[-:–—].*|ADVISORY"
              + "|(?i:[A-Z]{2,5} )?(?:News Digest|Daybook)\\b.*|NEWS DIGEST\\b.*|DAYBOOK\\b.*)");

  /** So many lines with words may stand before the text: headline, note, byline. */
  private static final int OPENING = 3;

  private WireMarks() {}

  /** A headline without the marks before it, and those marks: null where there are none. */
  record Headline(String words, String marks) {
    static Headline of(String line) {
      Matcher found = PREFIX.matcher(line);
      if (!found.matches()) {
        return new Headline(line, null);
      }
      return new Headline(found.group(2), found.group(1).replaceFirst("[-: ]+$", ""));
    }
  }

  /** Whether a headline's marks or a note to editors say that something was wrong before. */
  static boolean isCorrection(String words) {
    return words != null && CORRECTION.matcher(words).matches();
  }

  /**
   * Whether one of the first lines of a text has such a mark before its headline ("CORRECTED-Two
   * held") or is such a note ("(Corrects spelling of name in paragraph 2)").
   */
  static boolean opensAsCorrection(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .limit(OPENING)
        .anyMatch(
            line ->
                isCorrection(Headline.of(line).marks())
                    || (NOTE.matcher(line).matches() && isCorrection(line.substring(1))));
  }

  /** Whether a slug line or a genre says that this is for editors only. */
  static boolean isAdvisory(String words) {
    return words != null && ADVISORY.matcher(words).matches();
  }

  /** A slug line's end that names a take ("1st Ld-Writethru"), and the slug line before it. */
  static String[] takeOf(String slugline) {
    int comma = slugline == null ? -1 : slugline.lastIndexOf(", ");
    if (comma < 1 || !TAKE.matcher(slugline.substring(comma + 2).strip()).matches()) {
      return new String[] {slugline, null};
    }
    return new String[] {slugline.substring(0, comma), slugline.substring(comma + 2)};
  }

  /** The body with its notes and credits as such, and without rules. */
  static BodyText marked(BodyText body) {
    BodyText marked = new BodyText();
    List<BodyText.Part> parts = body.parts();
    for (int i = 0; i < parts.size(); i++) {
      BodyText.Part part = parts.get(i);
      Section.Kind kind = part.kind();
      if (kind != Section.Kind.PARAGRAPH) {
        marked.add(kind, part.words());
      } else if (!RULE.matcher(part.words()).matches()) {
        marked.add(kind(part.words(), i == 0, i >= parts.size() - 3), part.words());
      }
    }
    return marked;
  }

  private static Section.Kind kind(String words, boolean first, boolean atEnd) {
    if (first && NOTE.matcher(words).matches()) {
      return Section.Kind.NOTE;
    }
    return atEnd && CREDIT.matcher(words).matches() ? Section.Kind.CREDIT : Section.Kind.PARAGRAPH;
  }

  /** What an item of text is, by what is said beside it and by its layout. */
  static Wire.Kind kind(BodyText body, String slugline, String headline, String genre) {
    boolean headed = headline != null && ADVISORY_HEADLINE.matcher(headline).matches();
    if (headed || isAdvisory(slugline) || isAdvisory(genre)) {
      return Wire.Kind.ADVISORY;
    }
    boolean table =
        !body.isEmpty()
            && body.sections().stream().allMatch(part -> part.kind() == Section.Kind.TABLE);
    return table ? Wire.Kind.TABLE : Wire.Kind.NEWS;
  }

  /** A code without its scheme, in small letters: "stat:usable" and ".../usable" are "usable". */
  static String code(String value) {
    if (value == null) {
      return "";
    }
    String code = value.strip();
    int from = Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1;
    return code.substring(from).toLowerCase(Locale.ROOT);
  }
}
