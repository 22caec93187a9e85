package copydesk.format.feed;

import java.util.Locale;
import java.util.Set;

/**
 * What stands before a document's root element, and which element that is.
 *
 * @param text the document from its root element on, without a document type
 * @param root the root's name with its prefix
 * @param junk whether something else stood before the root
 */
record Prolog(String text, String root, boolean junk) {
  private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "entry");

  /** How far into a document a root is looked for, behind what does not belong there. */
  private static final int NEAR = 16_384;

  /**
   * Looks for the root.
   *
   * @throws FeedException if it is that of no feed, or the document declares entities
   */
  static Prolog of(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) == '<') {
      if (text.startsWith("<!--", at)) {
        at = past(text, at, "-->");
      } else if (text.startsWith("<?", at)) {
        at = past(text, at, "?>");
      } else if (text.regionMatches(true, at, "<!doctype", 0, 9)) {
        at = pastDoctype(text, at);
      } else {
        break;
      }
    }
    String name = name(text, at);
    if (isRoot(name)) {
      return new Prolog(text.substring(at), name, false);
    }
    if (!isHtml(name)) {
      int found = hiddenRoot(text, at);
      if (found >= 0) {
        return new Prolog(text.substring(found), name(text, found), true);
      }
    }
    throw noFeed(name);
  }

  private static FeedException noFeed(String name) {
    String seen = "it is no XML";
    if (isHtml(name)) {
      seen = "it is an HTML page";
    } else if (!name.isEmpty()) {
      seen = "it is XML with the root <" + name + ">";
    }
    return new FeedException(FeedException.Kind.NO_FEED, "this is no feed: " + seen);
  }

  private static int pastDoctype(String text, int at) {
    int end = text.indexOf('>', at);
    int subset = text.indexOf('[', at);
    if (subset >= 0 && (end < 0 || subset < end)) {
      throw new FeedException(
          FeedException.Kind.UNSAFE, "the document type declares entities of its own");
    }
    if (isHtml(name(text, at + "<!doctype".length()))) {
      throw noFeed("html");
    }
    return past(text, at, ">");
  }

  /** One past the end of what starts here, and past the white space there. */
  private static int past(String text, int at, String end) {
    int found = text.indexOf(end, at + 2);
    int next = found < 0 ? text.length() : found + end.length();
    while (next < text.length() && text.charAt(next) <= ' ') {
      next++;
    }
    return next;
  }

  /** A root behind what a server has put before it, such as a warning of its own. */
  private static int hiddenRoot(String text, int from) {
    int limit = Math.min(text.length(), from + NEAR);
    for (int i = text.indexOf('<', from); i >= 0 && i < limit; i = text.indexOf('<', i + 1)) {
      String name = name(text, i);
      if (isHtml(name)) {
        return -1;
      }
      if (isRoot(name) && !local(name).equals("entry")) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isRoot(String name) {
    return ROOTS.contains(local(name));
  }

  private static boolean isHtml(String name) {
    return local(name).equals("html");
  }

  /** The name without its prefix, in small letters. */
  static String local(String name) {
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  /** The name of the tag that starts here, or nothing. */
  private static String name(String text, int at) {
    int start = at + 1;
    int end = start;
    while (end < text.length() && end - start < 100 && isNamePart(text.charAt(end))) {
      end++;
    }
    return start <= text.length() ? text.substring(start, end) : "";
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
  }
}
