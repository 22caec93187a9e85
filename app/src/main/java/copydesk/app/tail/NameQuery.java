package copydesk.app.tail;

import copydesk.records.InvalidSettingException;
import copydesk.records.text.Slug;
import java.util.regex.Pattern;

/**
 * Somebody as a user names him: by a key, which counts as it is, or by a name, in which capital
 * letters, accents and full stops do not, as in keys ({@link Slug}).
 */
final class NameQuery {
  private static final Pattern KEY =
      Pattern.compile("(person|organisation|country|place|group|unnamed)/.+|unattributed");

  private final String key;
  private final String words;

  private NameQuery(String key, String words) {
    this.key = key;
    this.words = words;
  }

  /**
   * Reads it.
   *
   * @param option what messages call it
   * @throws InvalidSettingException if it is no key and has no letter and no digit
   */
  static NameQuery of(String option, String text) {
    return KEY.matcher(text).matches()
        ? new NameQuery(text, null)
        : new NameQuery(null, words(option, text));
  }

  private static String words(String option, String text) {
    String slug = Slug.of(text);
    if (slug.isEmpty()) {
      throw wordless(option, text);
    }
    return around(slug);
  }

  /** What is said where there is nothing to look for. */
  static InvalidSettingException wordless(String option, String text) {
    return new InvalidSettingException(
        option + " '" + text + "' has no letter and no digit to look for");
  }

  private static String around(String slug) {
    return "-" + slug + "-";
  }

  boolean isKey(String of) {
    return key != null && key.equals(of);
  }

  /** Whether the words stand in the name, next to each other. */
  boolean isWithin(String name) {
    return words != null && around(Slug.of(name)).contains(words);
  }

  /** Whether the words are the name. */
  boolean isName(String name) {
    return words != null && around(Slug.of(name)).equals(words);
  }
}
