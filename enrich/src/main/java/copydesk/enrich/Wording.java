package copydesk.enrich;

import copydesk.records.Article;
import copydesk.records.Wire;
import copydesk.records.text.TextSha256;

/**
 * What of a text makes it another version: its words and marks in their order, not the white space
 * between them. Agencies and mail gateways wrap, indent and end lines as they please, and what they
 * sent again so is no correction.
 *
 * <p>White space is every blank of Unicode (no-break ones and tabs too) and every line end: LF, CR,
 * CRLF, NEL, LS, PS, vertical tab, form feed. Any run of it counts as one blank, at the start and
 * the end of the text as none. So a text is the same however its lines end, wherever they are
 * wrapped, however many empty lines stand between paragraphs. "news paper" and "newspaper" are two
 * texts. Characters without width (such as U+200B and U+FEFF) are no white space.
 */
final class Wording {
  private Wording() {}

  /**
   * The hash of the article's wording: 64 hexadecimal digits. What came beside the text counts
   * where it is in the record, but for dates, the provider's version and how to handle it: they
   * change with each sending.
   */
  static String sha256(Article article) {
    StringBuilder wording = new StringBuilder(of(article.text()));
    add(wording, "headline", article.headline());
    add(wording, "language", article.language());
    Wire wire = article.wire();
    add(wording, "byline", wire.byline());
    add(wording, "slugline", wire.slugline());
    add(wording, "urgency", wire.urgency() == null ? null : wire.urgency().toString());
    add(wording, "embargoed", wire.embargoed());
    add(wording, "edNote", wire.edNote());
    add(wording, "summary", wire.summary());
    add(wording, "kind", wire.kind() == null ? null : wire.kind().name());
    add(wording, "correction", wire.correction() ? "yes" : null);
    add(wording, "status", isWithheld(wire) ? "withheld" : null);
    wire.links().forEach(link -> add(wording, "link", link.rel() + " " + link.id()));
    return TextSha256.of(wording.toString());
  }

  private static boolean isWithheld(Wire wire) {
    return wire.provider() != null && Wire.Provider.WITHHELD.equals(wire.provider().status());
  }

  /** Adds what came beside the text, after a character that no wording holds. */
  private static void add(StringBuilder wording, String name, String value) {
    if (value != null) {
      wording.append('\n').append(name).append(' ').append(of(value));
    }
  }

  /**
   * Whether a hash is that of the article's wording, or of its exact text where nothing came beside
   * it, as earlier builds kept it.
   */
  static boolean isOf(String sha256, Article article) {
    return !sha256.isEmpty() && (sha256.equals(sha256(article)) || isExactText(sha256, article));
  }

  private static boolean isExactText(String sha256, Article article) {
    boolean textOnly =
        article.headline() == null
            && article.published() == null
            && article.language() == null
            && article.wire().equals(Wire.NONE);
    return textOnly && sha256.equals(TextSha256.of(article.text()));
  }

  /** The text with one blank for each run of white space within it, and none around it. */
  static String of(String text) {
    StringBuilder wording = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isWhite(c)) {
        blank = !wording.isEmpty();
      } else {
        if (blank) {
          wording.append(' ');
        }
        wording.append(c);
        blank = false;
      }
    }
    return wording.toString();
  }

  /** Unicode's property White_Space; all such characters are of one UTF-16 unit. */
  private static boolean isWhite(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == '\u0085'
        || (c > 0x7F && Character.isSpaceChar(c));
  }
}
