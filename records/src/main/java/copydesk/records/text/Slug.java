package copydesk.records.text;

import java.text.Normalizer;
import java.util.Locale;

/** Words as keys are made of them: small letters without accents and digits, hyphens between. */
public final class Slug {
  private Slug() {}

  /** The slug of some words; empty where they hold no letter and no digit. */
  public static String of(String words) {
    char[] text = decomposed(words).toCharArray();
    int length = 0;
    boolean open = false;
    for (int i = 0; i < text.length; i++) {
      char c = text[i];
      boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length;
      int code = pair ? Character.codePointAt(text, i) : c;
      if (isLetterOrDigit(code)) {
        text[length++] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        open = true;
        if (code > Character.MAX_VALUE) {
          text[length++] = text[++i];
        }
      } else {
        i += Character.charCount(code) - 1;
        if (open && code != '.' && !isAccent(code)) {
          text[length++] = '-';
          open = false;
        }
      }
    }
    return new String(text, 0, length > 0 && !open ? length - 1 : length);
  }

  private static boolean isAccent(int c) {
    return c >= 0x80 && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isLetterOrDigit(int c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }

  /** Small letters, accents apart from them; where nothing is to be done, the words themselves. */
  private static String decomposed(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c >= 0x80 && "–—‘’“”".indexOf(c) < 0) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
      }
    }
    return words;
  }
}
