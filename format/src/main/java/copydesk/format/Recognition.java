package copydesk.format;

import copydesk.records.channel.RejectedArticleException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what is no plain text by its first bytes. The rules are strict, since a wire must never be
 * refused for a look: prose may begin with an angle bracket, a brace or a word and a colon.
 */
final class Recognition {
  private static final Seen JSON = new Seen(JsonMessage.MEDIA_TYPE, "JSON");
  private static final Seen JSON_CUT_OFF =
      new Seen("application/octet-stream", "JSON that ends too early");

  /** What no prose begins with. */
  private static final Pattern FIRST_FIELD =
      Pattern.compile("\\{\\s*+\"[^\"\\\\\\n]{1,1000}+\"\\s*+:");

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

  /**
   * Objects, or a list of them, whole or cut off; "[London]", "{sic}" and what is JSON to its
   * middle only are prose.
   */
  private static Seen json(Content content, String text, int start) {
    int at = start + 1;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    boolean list = text.charAt(start) == '[';
    if (list && (at == text.length() || text.charAt(at) != '{')) {
      return null;
    }
    JsonText json = content.json();
    if (json.problem() == null) {
      return JSON;
    }
    boolean declared = JsonMessage.isOne(content.type().mediaType()); // it says what is wrong
    Matcher field = FIRST_FIELD.matcher(text).region(list ? at : start, text.length());
    return json.cutOff() && !declared && field.lookingAt() ? JSON_CUT_OFF : null;
  }
}
