package copydesk.records;

import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;

/** What every article's text must be, however it came in. */
public final class ArticleText {
  private ArticleText() {}

  /**
   * The text itself.
   *
   * @throws RejectedArticleException if it is blank, or is no Unicode text: half a surrogate pair
   *     has no form in UTF-8, and so no record could carry it
   */
  public static String require(String text) {
    if (text.isBlank()) {
      throw new RejectedArticleException(DeadReason.EMPTY, "the article has no text");
    }
    int lone = loneSurrogate(text);
    if (lone >= 0) {
      throw new RejectedArticleException(
          DeadReason.UNDECODABLE, "half a surrogate pair stands at character " + lone);
    }
    return text;
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
