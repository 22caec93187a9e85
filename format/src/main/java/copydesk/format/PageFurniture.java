package copydesk.format;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells what stands around an article on its page: navigation, consent, advertisements, related
 * links, comments, newsletters, captions. By element, by role, and by the words in class and id;
 * what holds the page's first main heading is none, whatever its names are. Of one page; not
 * thread-safe.
 */
final class PageFurniture {
  private static final Set<String> TAGS =
      words(
          "nav aside form button select input textarea label svg math iframe object embed video"
              + " audio canvas dialog figure figcaption picture script style noscript template menu"
              + " head applet datalist map");
  private static final Set<String> ROLES =
      words(
          "dialog alertdialog navigation complementary contentinfo search menu menubar toolbar form"
              + " tablist tooltip alert status");
  private static final Set<String> NAMES =
      words(
          "nav navbar navigation menu submenu breadcrumb breadcrumbs cookie cookies consent gdpr cmp"
              + " onetrust ad ads adslot advert adverts advertisement advertising adsense sponsor"
              + " sponsored promo promos promotion related relatedposts recirc recirculation recommended"
              + " recommendation recommendations share sharing sharebar sharetools social socials"
              + " newsletter newsletters signup subscribe subscription comments commentlist"
              + " commentthread disqus respond footer sidebar widget widgets outbrain taboola"
              + " trending popular mostread mostpopular morestories moreon readmore readnext upnext"
              + " alsoread seealso jumplink toolbar tooltip caption captions imagecaption gallery"
              + " slideshow carousel login signin regwall paywallprompt paywalloffer tags taglist"
              + " topics authorbio bio byline timestamp datepublished postmeta entrymeta articlemeta"
              + " pagination pager skip skiplink banner popup modal overlay interstitial toast"
              + " screenreader sronly visuallyhidden player poll donate donation contribute"
              + " kicker eyebrow copyright disclaimer infobox tool tools");

  /** Names on small elements only: whole pages are marked with them, too. */
  private static final Set<String> SMALL_NAMES = words("author authors comment meta date");

  private static final Set<String> SUMMARIES =
      words(
          "standfirst dek subheadline subhead subtitle articlesummary articledek strapline chapo");

  /** What holds a page or a story, and is judged by what is in it. */
  private static final Set<String> CONTAINERS = words("html body main article");

  private static final Set<String> SECTIONS = words("section div ol ul table tbody td tr header");

  private final Set<Element> aroundHeading =
      Collections.newSetFromMap(new IdentityHashMap<Element, Boolean>());

  PageFurniture(Document page) {
    for (Element at = page.selectFirst("h1"); at != null; at = at.parent()) {
      aroundHeading.add(at);
    }
  }

  /** Whether an element and all in it is no part of an article. */
  boolean contains(Element element) {
    String tag = element.normalName();
    if (TAGS.contains(tag) || isOtherElement(tag) || isHidden(element)) {
      return true;
    }
    if (CONTAINERS.contains(tag) || aroundHeading.contains(element) || isBody(element)) {
      return false;
    }
    return isSiteFooter(element, tag)
        || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || ElementWords.any(element, NAMES)
        || (!SECTIONS.contains(tag) && ElementWords.any(element, SMALL_NAMES))
        || (tag.equals("time") && !isInText(element));
  }

  /** As {@link #contains}, and whether it is a story within the story, such as a card. */
  boolean containsInStory(Element element) {
    return contains(element) || element.normalName().equals("article") || isSummary(element);
  }

  /** Whether it is the summary below a headline. */
  static boolean isSummary(Element element) {
    String tag = element.normalName();
    return !CONTAINERS.contains(tag)
        && (ElementWords.any(element, SUMMARIES) || element.attr("itemprop").equals("description"));
  }

  /** Whether any element around this one is furniture; itself, too. */
  boolean isWithin(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (contains(at)) {
        return true;
      }
    }
    return false;
  }

  static boolean isBody(Element element) {
    return element.attr("itemprop").equalsIgnoreCase("articleBody");
  }

  /** AMP's elements are machines, but for one that fits text into a box. */
  private static boolean isOtherElement(String tag) {
    return tag.startsWith("amp-") && !tag.equals("amp-fit-text");
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || style.contains("display:none");
  }

  /** A footer may credit a quotation. */
  private static boolean isSiteFooter(Element element, String tag) {
    Element parent = element.parent();
    return tag.equals("footer") && parent != null && !parent.normalName().equals("blockquote");
  }

  private static boolean isInText(Element time) {
    Element parent = time.parent();
    return parent != null && !SECTIONS.contains(parent.normalName());
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
  }
}
