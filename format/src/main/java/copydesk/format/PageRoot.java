package copydesk.format;

import copydesk.records.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element of a page that holds its article: what is marked as one, by itemprop, by the
 * usual names and by the element {@code article}; else where most of the page's prose stands
 * together.
 */
final class PageRoot {
  private static final Set<String> BODY_NAMES =
      Set.of(
          "articlebody",
          "articlecontent",
          "articletext",
          "bodycontent",
          "entrycontent",
          "postcontent",
          "postbody",
          "storybody",
          "storytext",
          "storycontent");

  /** What is no main text is much shorter than what is. */
  private static final double SAME_CLASS = 0.5;

  /** From so many stories on, of which none stands out, a page is a list. */
  private static final int LIST = 4;

  private static final double STANDS_OUT = 0.4;

  /** How far above the text the element is looked for that holds all of it. */
  private static final int MAX_CLIMB = 8;

  /** By how much the text must grow for a step up. */
  private static final double GROWTH = 1.1;

  /** From here on a block is prose and not a label, if it has an end. */
  private static final int PROSE = 40;

  private final Document page;
  private final PageFurniture furniture;
  private final PageMeta meta;

  PageRoot(Document page, PageFurniture furniture, PageMeta meta) {
    this.page = page;
    this.furniture = furniture;
    this.meta = meta;
  }

  /** The element, or null where the page lists stories and has none. */
  Element find() {
    if (meta.data().isLive()) {
      Element main = page.selectFirst("main, [role=main]");
      return main == null ? page.body() : main;
    }
    List<Element> stories = outermost(page.select("article, [itemtype*=NewsArticle]"));
    List<Element> bodies = outermost(page.select("[itemprop=articleBody]"));
    if (bodies.isEmpty()) {
      bodies = outermost(named());
    }
    boolean split = bodies.size() > 1 && stories.size() == 1;
    Element body = split ? null : best(bodies);
    Element story = best(stories);
    if (stories.size() >= LIST && !meta.isArticle() && !standsOut(story, stories)) {
      return null;
    }
    if (body != null && prose(body) >= prose(story) * SAME_CLASS) {
      return body;
    }
    Element dense = prose(story) > 0 ? null : densest();
    return dense == null ? story : dense;
  }

  private List<Element> named() {
    List<Element> named = new ArrayList<>();
    for (Element element : page.body().getAllElements()) {
      String tag = element.normalName();
      boolean container = tag.equals("div") || tag.equals("section") || tag.equals("td");
      if (container && ElementWords.any(element, BODY_NAMES)) {
        named.add(element);
      }
    }
    return named;
  }

  /** Those that are in no other of them, and in no furniture. */
  private List<Element> outermost(List<Element> elements) {
    Set<Element> inside = Collections.newSetFromMap(new IdentityHashMap<Element, Boolean>());
    List<Element> found = new ArrayList<>();
    for (Element element : elements) {
      Element outer = element.parent();
      while (outer != null && !inside.contains(outer)) {
        outer = outer.parent();
      }
      inside.add(element);
      if (outer == null && !furniture.isWithin(element)) {
        found.add(element);
      }
    }
    return found;
  }

  private boolean standsOut(Element story, List<Element> stories) {
    long all = stories.stream().mapToLong(this::prose).sum();
    return story != null && prose(story) >= all * STANDS_OUT;
  }

  /** The one under the article's headline, else the first that is not much shorter than any. */
  private Element best(List<Element> elements) {
    String headline = letters(meta.headline());
    for (Element element : elements) {
      Element heading = element.selectFirst("h1, h2");
      if (elements.size() > 1 && heading != null && letters(heading.text()).equals(headline)) {
        return element;
      }
    }
    long most = elements.stream().mapToLong(this::prose).max().orElse(0);
    return elements.stream().filter(e -> prose(e) >= most * SAME_CLASS).findFirst().orElse(null);
  }

  /** Letters and digits alone, in lower case: how headlines are compared. */
  static String letters(String words) {
    StringBuilder letters = new StringBuilder();
    if (words != null) {
      words
          .toLowerCase(Locale.ROOT)
          .codePoints()
          .filter(Character::isLetterOrDigit)
          .forEach(letters::appendCodePoint);
    }
    return letters.toString();
  }

  private long prose(Element element) {
    if (element == null) {
      return 0;
    }
    return PageBlocks.of(element, furniture::containsInStory).stream()
        .filter(PageRoot::isProse)
        .mapToLong(block -> block.text().length())
        .sum();
  }

  /** Whether a block is a sentence or more that is not one link. */
  static boolean isProse(PageBlocks.Block block) {
    return block.kind() == Section.Kind.PARAGRAPH
        && block.text().length() >= PROSE
        && !block.isLink()
        && PageText.endsSentence(block.text());
  }

  /** Where the most prose stands together. */
  private Element densest() {
    IdentityHashMap<Element, Long> sums = new IdentityHashMap<>();
    List<Element> homes = new ArrayList<>();
    for (PageBlocks.Block block : PageBlocks.of(page.body(), furniture::contains)) {
      if (isProse(block)) {
        Element home = home(block);
        homes.add(home);
        Element at = home;
        for (int i = 0; i < MAX_CLIMB && at != null; i++) {
          sums.merge(at, (long) block.text().length(), Long::sum);
          at = at.parent();
        }
      }
    }
    Element best = homes.stream().max(Comparator.comparingLong(sums::get)).orElse(null);
    while (best != null && best.parent() != null && grows(best, sums)) {
      best = best.parent();
    }
    return best;
  }

  private static boolean grows(Element element, IdentityHashMap<Element, Long> sums) {
    Long above = sums.get(element.parent());
    return above != null
        && !element.normalName().equals("body")
        && above >= sums.get(element) * GROWTH;
  }

  /** What holds a paragraph; the block itself where it is a mere box for text. */
  private static Element home(PageBlocks.Block block) {
    Element element = block.home();
    return PageText.isTextElement(element) && element.parent() != null ? element.parent() : element;
  }
}
