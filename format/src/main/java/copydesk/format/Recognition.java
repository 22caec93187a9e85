package copydesk.format;

import copydesk.records.channel.RejectedArticleException;

/**
 * Tells what is no plain text by its first bytes. The rules are strict, since a wire must never be
 * refused for a look: prose may begin with an angle bracket, a brace or a word and a colon.
 */
final class Recognition {
  private static final Seen JSON = new Seen(ArticleJson.MEDIA_TYPE, "JSON");

  private Recognition() {}

  /** What the content shows itself to be; null where that is prose, or nothing that is known. */
  static Seen of(Content content) {
    Seen file = FileSignatures.of(content.bytes());
    if (file != null) {
      return file;
    }
    String text;
    try {
      text = content.text();
    } catch (RejectedArticleException e) {
      return null; // no text, or not in its declared encoding: its format says so
    }
    int start = start(text);
    if (start == text.length()) {
      return null;
    }
    return switch (text.charAt(start)) {
      case '<' -> Markup.of(text, start);
      case '{', '[' -> json(content, text, start);
      default -> HeaderBlock.of(text, start);
    };
  }

  /** Where the text begins after white space and byte order marks. */
  private static int start(String text) {
    int at = 0;
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
      at++;
    }
    return at;
  }

  /** Objects, or a list of them; "[London]" and "{sic}" are prose. */
  private static Seen json(Content content, String text, int start) {
    int at = start + 1;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    boolean list = text.charAt(start) == '[';
    if (list && (at == text.length() || text.charAt(at) != '{')) {
      return null;
    }
    return content.json().problem() == null ? JSON : null;
  }
}
