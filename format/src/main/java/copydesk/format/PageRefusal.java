package copydesk.format;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Says of a page without an article what it is instead, for whoever sent it. */
final class PageRefusal {
  private static final int LOOK = 20_000;
  private static final int MANY_LINKS = 12;

  private static final Pattern CONSENT =
      Pattern.compile(
          "accept (all|cookies)|cookie|we (and our|value your)|your privacy|consent|einwilligung|zustimmen"
              + "|tout accepter|vie privée");
  private static final Pattern PAYWALL =
      Pattern.compile("subscribe|subscription|subscribers|abonn|sign in to (read|continue)");
  private static final Pattern ROBOT =
      Pattern.compile(
          "are you a robot|captcha|enable javascript|checking your browser|access denied|unusual traffic");
  private static final Set<String> NOT_FOUND =
      Set.of("404", "not found", "page not found", "403", "forbidden");

  private PageRefusal() {}

  /** The reason, as a whole message. */
  static String of(Document page) {
    String title = page.title().strip();
    String all = page.text();
    String low =
        (title + " " + all.substring(0, Math.min(all.length(), LOOK))).toLowerCase(Locale.ROOT);
    return "the page has no article: " + what(page, low, title.toLowerCase(Locale.ROOT));
  }

  private static String what(Document page, String low, String title) {
    if (page.selectFirst("input[type=password]") != null) {
      return "it asks to log in; fetch it as a user who may read it";
    }
    if (ROBOT.matcher(low).find()) {
      return "it asks whether a person reads it, or needs scripts; fetch it with a browser";
    }
    if (NOT_FOUND.stream().anyMatch(title::contains)) {
      return "it says that the page is not to be had (\"" + shortened(page.title()) + "\")";
    }
    Elements links = page.select("a[href]");
    if (links.size() >= MANY_LINKS && linked(links) * 2L > page.text().length()) {
      return "it is a list of headlines ("
          + links.size()
          + " links); send the articles that it names";
    }
    if (CONSENT.matcher(low).find()) {
      return "it is a consent wall; fetch it with the answer that the site asks for";
    }
    if (PAYWALL.matcher(low).find()) {
      return "its text is for subscribers; fetch it as one of them";
    }
    return "no paragraphs of text that belong together were found";
  }

  private static int linked(Elements links) {
    int length = 0;
    for (Element link : links) {
      length += link.text().length();
    }
    return length;
  }

  private static String shortened(String title) {
    return title.length() > 80 ? title.substring(0, 80) : title;
  }
}
