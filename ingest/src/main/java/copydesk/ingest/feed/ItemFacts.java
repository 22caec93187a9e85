package copydesk.ingest.feed;

import copydesk.format.feed.FeedItem;
import copydesk.records.text.TextSha256;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * By what an item is known again. Dates, summaries and what follows the path of a link are no part
 * of what it says: they change without a new version.
 *
 * @param item the item
 * @param guid its own id in comparable form, or null
 * @param link its page in comparable form, or null
 * @param title the fingerprint of its title
 * @param date the date that it gives, as text; empty where it gives none
 * @param text the fingerprint of title, author and text
 */
record ItemFacts(FeedItem item, String guid, String link, String title, String date, String text) {
  private static final int DIGITS = 16;
  private static final Pattern SCHEME =
      Pattern.compile("^https?://(www\\.)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** What senders add to a link to see who comes by it. */
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?<=[?&])(?:utm_[a-z]+|at_[a-z_]+|ns_[a-z]+|fbclid|gclid|cmpid|ocid|mc_[a-z]+|ref|rss|partner"
              + "|smid|xtor|ito|cid)=[^&#]*&?",
          Pattern.CASE_INSENSITIVE);

  static ItemFacts of(FeedItem item) {
    return new ItemFacts(
        item,
        item.guid() == null ? null : comparable(item.guid()),
        item.link() == null ? null : comparable(TRACKING.matcher(item.link()).replaceAll("")),
        fingerprint(words(item.title())),
        Objects.toString(item.published(), ""),
        fingerprint(words(item.title()) + "\n" + words(item.byline()) + "\n" + words(item.text())));
  }

  /** An address whatever its scheme; sites change from one to the other. */
  private static String comparable(String address) {
    String bare = SCHEME.matcher(address).replaceFirst("");
    int end = bare.length();
    while (end > 0 && "/?&#".indexOf(bare.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 500 ? fingerprint(bare) : bare.substring(0, end);
  }

  /** All that it says, for {@link Sketch}. */
  String words() {
    return words(item.title()) + " " + words(item.text());
  }

  private static String words(String text) {
    return text == null
        ? ""
        : BLANKS.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  private static String fingerprint(String text) {
    return TextSha256.of(text).substring(0, DIGITS);
  }
}
