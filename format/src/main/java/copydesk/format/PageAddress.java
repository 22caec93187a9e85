package copydesk.format;

import java.util.Locale;

/** Addresses of pages, in the one form in which they are compared and are ids. */
final class PageAddress {
  private static final int LONGEST = 2_048;

  private PageAddress() {}

  /** The address without its fragment; null where it is no whole address of the web. */
  static String of(String address) {
    if (address == null || address.length() > LONGEST) {
      return null;
    }
    String stripped = address.strip();
    String low = stripped.toLowerCase(Locale.ROOT);
    int fragment = stripped.indexOf('#');
    String whole = fragment < 0 ? stripped : stripped.substring(0, fragment);
    boolean web = low.startsWith("https://") || low.startsWith("http://");
    return web && whole.length() > whole.indexOf("://") + 3 && isPlain(whole) ? whole : null;
  }

  /** Whether it is a site's front page. */
  static boolean isRoot(String address) {
    int path = address.indexOf('/', address.indexOf("://") + 3);
    return path < 0 || path == address.length() - 1;
  }

  private static boolean isPlain(String address) {
    return address.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
  }
}
