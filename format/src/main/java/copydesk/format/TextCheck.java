package copydesk.format;

import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;

/** What every article's text must be, whatever its format. */
final class TextCheck {
  private TextCheck() {}

  /**
   * The text itself.
   *
   * @throws RejectedArticleException if it is blank, or is no Unicode text: half a surrogate pair
   *     has no form in UTF-8, and so no record could carry it
   */
  static String require(String text) {
    if (text.isBlank()) {
      throw new RejectedArticleException(DeadReason.EMPTY, "the article has no text");
    }
    return requireUnicode(text);
  }

  /**
   * The words themselves; null where there are none.
   *
   * @throws RejectedArticleException if they are no Unicode text
   */
  static String requireUnicode(String words) {
    int lone = words == null ? -1 : loneSurrogate(words);
    if (lone >= 0) {
      throw new RejectedArticleException(
          DeadReason.UNDECODABLE, "half a surrogate pair stands at character " + lone);
    }
    return words;
  }

  private static int loneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean paired =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!paired) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
