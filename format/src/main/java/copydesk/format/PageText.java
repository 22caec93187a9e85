package copydesk.format;

import copydesk.records.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of a page's article: the blocks within its element without what stands between them for
 * other ends. Corrections and the summary are kept apart. Not thread-safe.
 */
final class PageText {
  private static final Set<String> TEXT_ELEMENTS =
      Set.of("p", "li", "blockquote", "dd", "dt", "pre", "h1", "h2", "h3", "h4", "h5", "h6");

  /** Shorter than this and without an end, what stands loose in a box is a label. */
  private static final int LABEL = 80;

  private static final int MAX_CORRECTION_LABEL = 80;

  private static final Pattern AD =
      Pattern.compile(
          "(?i)advertise?ment|ad|sponsored( content)?|publicité|anzeige|werbung|publicidad|pubblicità"
              + "|loading\\.*|story continues below( advertisement)?|article continues below|share|print"
              + "|listen to this article.{0,20}|\\d+ min(ute)? read|getty images|skip .{0,60}|watch:? .{0,100}");
  private static final Pattern POINTER =
      Pattern.compile(
          "(?i)(read|see|learn|more)( more| also| next| on this story)?\\b.{0,30}?:.*"
              + "|(also read|read also|related|lire aussi|à lire( aussi)?|lesen sie auch|mehr zum thema"
              + "|lea también|leggi anche|recommended|more on)\\b.*",
          Pattern.DOTALL);
  private static final Pattern OFFER =
      Pattern.compile(
          "(?i)(subscribe|sign up|sign in|log in|register|already a (subscriber|member)|to (continue|keep)"
              + " reading|continue reading|this (article|content|story) is (for|only available to)"
              + "|get unlimited access|follow us|download (our|the) app|join our|support (our|us)"
              + "|click here|© ?|copyright ©|all rights reserved|abonnez-vous|cet article est réservé"
              + "|déjà abonné|jetzt abonnieren|we use cookies|comments are closed).*",
          Pattern.DOTALL);
  private static final int LONGEST_OFFER = 200;
  private static final int LONGEST_POINTER = 250;

  private static final Pattern LINKS_HEADING =
      Pattern.compile(
          "(?i)(related|more (on|from|stories|news)|most (read|popular|viewed)|read (more|next)|also on"
              + "|you (may|might) (also )?like|recommended|sur le même sujet|à lire|mehr zum thema|comments?"
              + "|share|newsletter|trending|latest)\\b.{0,60}");

  private static final Pattern CORRECTION =
      Pattern.compile(
          "(?i)(correction|corrections|clarification|corrected|erratum|rectificatif|korrektur"
              + "|berichtigung|corrección|editor['’]s note)\\b[^:\\n]{0,60}:.*"
              + "|(this (article|story|report|post) (was|has been) (amended|corrected|updated|edited)"
              + "|an earlier version of this (article|story|report)).*",
          Pattern.DOTALL);
  private static final Pattern BARE_LABEL =
      Pattern.compile(
          "(?i)(correction|clarification|rectificatif|korrektur|editor['’]s note)s? ?: *");

  private final List<PageBlocks.Block> blocks = new ArrayList<>();
  private final List<String> corrections = new ArrayList<>();
  private final String headline;

  /**
   * Reads the blocks.
   *
   * @param found what stands in the article's element
   * @param headline the article's headline, which is not repeated in the text, or null
   */
  PageText(List<PageBlocks.Block> found, String headline) {
    this.headline = PageRoot.letters(headline);
    Element links = null;
    for (PageBlocks.Block block : found) {
      if (links != null && !isWithin(block.home(), links)) {
        links = null;
      }
      if (links == null && isLinksHeading(block)) {
        links = boxOf(block);
      }
      if (links == null) {
        read(block);
      }
    }
    while (!blocks.isEmpty() && last().kind() == Section.Kind.SUBHEAD) {
      blocks.remove(blocks.size() - 1);
    }
  }

  private static boolean isLinksHeading(PageBlocks.Block block) {
    return block.kind() == Section.Kind.SUBHEAD && LINKS_HEADING.matcher(block.text()).matches();
  }

  /** What the heading stands over: its box, if nothing of the story stands in that; else itself. */
  private Element boxOf(PageBlocks.Block heading) {
    Element box = heading.home().parent();
    boolean shared = box == null || (!blocks.isEmpty() && isWithin(last().home(), box));
    return shared || blocks.isEmpty() ? heading.home() : box;
  }

  /** Whether an element is a box, or lies in it. */
  static boolean isWithin(Element element, Element box) {
    Element at = element;
    while (at != null && !at.equals(box)) {
      at = at.parent();
    }
    return at != null;
  }

  private PageBlocks.Block last() {
    return blocks.get(blocks.size() - 1);
  }

  private void read(PageBlocks.Block block) {
    String text = block.text();
    if (block.kind() == Section.Kind.TABLE || block.kind() == Section.Kind.CREDIT) {
      blocks.add(block);
    } else if (isCorrection(text)) {
      corrections.add(
          BARE_LABEL.matcher(text).lookingAt() ? BARE_LABEL.matcher(text).replaceFirst("") : text);
    } else if (!isHeadline(block) && !isOther(block)) {
      blocks.add(Credits.isOne(text) ? kindOf(block, Section.Kind.CREDIT) : block);
    }
  }

  private static PageBlocks.Block kindOf(PageBlocks.Block block, Section.Kind kind) {
    return new PageBlocks.Block(kind, block.text(), block.home(), block.linked());
  }

  private static boolean isCorrection(String text) {
    return CORRECTION
            .matcher(text)
            .region(0, Math.min(text.length(), MAX_CORRECTION_LABEL))
            .lookingAt()
        && CORRECTION.matcher(text).matches();
  }

  private boolean isHeadline(PageBlocks.Block block) {
    return block.home().normalName().equals("h1")
        || (!headline.isEmpty()
            && block.text().length() <= headline.length() * 2
            && PageRoot.letters(block.text()).equals(headline));
  }

  private static boolean isOther(PageBlocks.Block block) {
    String text = block.text();
    boolean whole = endsSentence(text);
    if (AD.matcher(text).matches()) {
      return true;
    }
    if (block.kind() == Section.Kind.SUBHEAD) {
      return block.isLink() || LINKS_HEADING.matcher(text).matches();
    }
    boolean label = text.length() < LABEL && !whole && !isTextElement(block.home());
    boolean mostlyLinked = block.linked() * 2L >= text.length();
    boolean pointer =
        text.length() <= LONGEST_POINTER && mostlyLinked && POINTER.matcher(text).matches();
    boolean offer = text.length() <= LONGEST_OFFER && OFFER.matcher(text).matches();
    return label
        || pointer
        || (offer && (mostlyLinked || !isQuoted(text)))
        || (block.isLink() && !whole);
  }

  /** "Join our fight," she said: an offer quotes nobody. */
  private static boolean isQuoted(String text) {
    return text.indexOf('“') >= 0 || text.indexOf('"') >= 0 || text.contains(" said");
  }

  /** Whether words end as a sentence does, with a stop, closed by whatever mark. */
  static boolean endsSentence(String text) {
    int at = text.length() - 1;
    while (at >= 0 && "”’\"')]»›“ ".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at >= 0 && ".!?…:。".indexOf(text.charAt(at)) >= 0;
  }

  /** Whether an element is made for text, and for nothing else. */
  static boolean isTextElement(Element element) {
    return TEXT_ELEMENTS.contains(element.normalName().toLowerCase(Locale.ROOT));
  }

  /** The blocks of the text, in its order. */
  List<PageBlocks.Block> blocks() {
    return blocks;
  }

  /** What is said of corrections. */
  List<String> corrections() {
    return corrections;
  }

  /** How much of it is prose, in characters. */
  long prose() {
    return blocks.stream().filter(PageRoot::isProse).mapToLong(b -> b.text().length()).sum();
  }

  /** How long its paragraphs are, in characters. */
  long length() {
    return blocks.stream().mapToLong(block -> block.text().length()).sum();
  }

  /** The text of the JSON-LD, which may be marked up, in the same form. */
  static PageText ofData(String body, String headline) {
    Document read = body.contains("</") ? Jsoup.parseBodyFragment(body) : Document.createShell("");
    if (!body.contains("</")) {
      for (String line : body.split("\\R", -1)) {
        read.body().appendElement("p").text(line);
      }
    }
    return new PageText(PageBlocks.of(read.body(), element -> false), headline);
  }

  /**
   * The better of the page's own text and its JSON-LD's: where that is not much shorter it says
   * which blocks are the article's, and where the page's text lacks much of it it is the text.
   */
  PageText checkedAgainst(PageText data) {
    if (data.length() * 2 <= length()) {
      return this;
    }
    String known =
        PageRoot.letters(
            String.join(" ", data.blocks.stream().map(PageBlocks.Block::text).toList()));
    List<PageBlocks.Block> kept = new ArrayList<>();
    int from = 0;
    long covered = 0;
    for (PageBlocks.Block block : blocks) {
      String letters = PageRoot.letters(block.text());
      int found = known.indexOf(letters, from);
      if (found >= 0) {
        from = found + letters.length();
        covered += letters.length();
        kept.add(block);
      } else if (block.kind() != Section.Kind.PARAGRAPH) {
        kept.add(block);
      }
    }
    if (covered * 10 < known.length() * 8L) {
      data.corrections.addAll(corrections);
      return data;
    }
    blocks.retainAll(kept);
    return this;
  }
}
