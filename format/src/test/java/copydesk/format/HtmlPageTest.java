package copydesk.format;

import static copydesk.records.Section.Kind.CREDIT;
import static copydesk.records.Section.Kind.PARAGRAPH;
import static copydesk.records.Section.Kind.SUBHEAD;
import static copydesk.records.Section.Kind.TABLE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.Section;
import copydesk.records.Wire;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlPageTest {
  private static final String SENTENCE = "The harbour of Brekka gets forty new lamps, it was said.";

  @Test
  void page_isRead() {
    Decoded read = decode(Samples.bytes("article.html"));

    assertThat(read.id()).isEqualTo("https://www.mna.example/world/mackerel-deal");
    assertThat(read.headline()).isEqualTo("Iceland, Norway agree to share mackerel catch");
    assertThat(read.wire().byline()).isEqualTo("Tomas Hale");
    assertThat(read.published()).startsWith("2026-11-24");
    assertThat(read.wire().versionCreated()).isEqualTo("2026-11-24T11:20:30Z");
    assertThat(read.wire().firstCreated()).isEqualTo("2026-11-24T10:05:00Z");
    assertThat(read.wire().summary()).isEqualTo("Three-year deal ends port closures");
    assertThat(read.wire().correction()).isTrue();
    assertThat(read.wire().kind()).isEqualTo(Wire.Kind.NEWS);
    assertThat(read.language()).isEqualTo("en");
    assertThat(read.wire().edNote())
        .isEqualTo("An earlier version gave Norway’s share as 26 percent.");
    assertThat(Samples.parts(read, PARAGRAPH))
        .containsExactly(
            "Iceland and Norway agreed on Tuesday to share the mackerel catch of the North Atlantic"
                + " for three years.",
            "“We have a number that both fleets can live with,” Fisheries Minister Halla Brekkan"
                + " told reporters.",
            "Her Norwegian counterpart, Odd Solvang, said the deal “leaves room for the stock to"
                + " recover”.",
            "“Nobody got all they wanted.”",
            "— Halla Brekkan",
            "Norway gets 62 percent of the catch.\nThe rest goes to Iceland.");
    assertThat(Samples.parts(read, CREDIT)).isEmpty();
    assertThat(read.text())
        .doesNotContain(
            "742",
            "Home",
            "Caption",
            "Captain",
            "Boat owners",
            "Ann Lee",
            "fishfan",
            "©",
            "tracked");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "wordpress|https://harbourpost.example/2026/11/ferry-to-fjordby/"
            + "|Ferry to Fjordby runs again after storm|Ann Lee|2026-11-20|en|3",
        "live|https://nn.example/news/live/c123|Election night in Alpland: as it happens"
            + "|Northern News|2026-11-22|en|4",
        "amp|https://valley.example/mine-reopens|Mine reopens in Kvelde|Cy Rae and Dana Holm"
            + "|2026-10-02|en|3",
        "old-tables|none|Bridge opens to traffic|ODD BERG|2003-05-14|none|4",
        "paywalled|https://ledger.example/content/42|Bank of Alpland weighs rate cut|Eva Lind"
            + "|2026-11-18|en|2",
        "french|https://lequai.example/ferry|Le ferry de Fjordby repart|Zoé Dubois|2026-11-20|fr|3",
        "two-articles|https://harbourpost.example/lamps|Harbour gets new lamps|none|none|en|2",
        "long-comments|none|Council votes on lamps|none|none|en|3",
        "interview|https://harbourpost.example/interview-strand|“I never wanted to be captain”"
            + "|Bo Tal|2026-11-15|en|7",
        "json-only|https://harbourpost.example/thief|Lamp thief caught|Ann Lee|2026-11-25|en|3",
        "data-table|https://nn.example/sport/1|Harbour beats Brekka|Dana Holm|2026-11-24|en|2",
        "about|none|About the port authority|none|none|en|2"
      })
  void pagesOfAllMakes_areRead(
      String name,
      String id,
      String headline,
      String byline,
      String published,
      String language,
      int paragraphs) {
    Decoded read = page(name);

    assertThat(read.id()).isEqualTo(id);
    assertThat(read.headline()).isEqualTo(headline);
    assertThat(read.wire().byline()).isEqualTo(byline);
    assertThat(read.published()).isEqualTo(published);
    assertThat(read.language()).isEqualTo(language);
    assertThat(Samples.parts(read, PARAGRAPH)).hasSize(paragraphs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wordpress|Photo;Facebook;mayor;neighbour;Recent;Posted;powered",
        "live|Top stories;Court;Share;22:05",
        "amp|partners;Advertisement;Read more;Voice",
        "old-tables|Home;Dog bites;Copyright;Staff Writer",
        "paywalled|Subscribe;penny;subscriber",
        "french|cookies;Lire aussi;Indispensable;prennent fin",
        "two-articles|pier;radio",
        "long-comments|uncle;user",
        "interview|shortened;storms, ferries",
        "data-table|November;Reporting"
      })
  void whatStandsAround_isNotRead(String name, String others) {
    assertThat(page(name).text()).doesNotContain(others.split(";", -1));
  }

  @Test
  void partsOfTheText_haveTheirKinds() {
    assertThat(Samples.parts(page("wordpress"), SUBHEAD)).containsExactly("Next days");
    assertThat(Samples.parts(page("live"), SUBHEAD))
        .containsExactly("Summary", "Strand concedes", "Polls close");
    assertThat(Samples.parts(page("data-table"), TABLE))
        .containsExactly("Team\tW\tL\nHarbour\t9\t2\nFjordby\t7\t4");
    assertThat(Samples.parts(page("interview"), PARAGRAPH))
        .contains("What comes next?", "A holiday, on dry land.")
        .anyMatch(p -> p.contains("“Better late than drowned”, my father"));
  }

  @Test
  void pageOfNoDateByNobody_isMerelyAPage() {
    assertThat(page("about").wire().kind()).isEqualTo(Wire.Kind.PAGE);
    assertThat(page("old-tables").wire().kind()).isEqualTo(Wire.Kind.NEWS);
  }

  @Test
  void idOfAPage_isToldWithoutReadingItsText() {
    assertThat(Formats.identify(Samples.bytes("article.html"), null))
        .isEqualTo("https://www.mna.example/world/mackerel-deal");
    assertThat(Formats.identify(Samples.bytes("pages/old-tables.html"), null)).isNull();
    assertThat(Formats.identify(Samples.bytes("iptc7901.txt"), null)).isNull();
  }

  @Test
  void corrections_areNotes() {
    assertThat(page("json-only").wire().edNote())
        .isEqualTo("The lamp weighs 9 kilos. (2026-11-26)");
    assertThat(page("interview").wire().edNote())
        .isEqualTo("The interview was shortened and edited for clarity.");
    Decoded dated =
        article("<p>" + SENTENCE + "</p><p>Correction, Nov. 24: The lamps are forty.</p>");
    assertThat(dated.wire().edNote()).isEqualTo("Correction, Nov. 24: The lamps are forty.");
    assertThat(dated.text()).isEqualTo(SENTENCE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "front|it is a list of headlines (13 links); send the articles that it names",
        "consent|it is a consent wall; fetch it with the answer that the site asks for",
        "login|it asks to log in; fetch it as a user who may read it",
        "not-found|it says that the page is not to be had (\"404 - Page not found\")"
      })
  void pageWithoutArticle_isRefusedWithWhatItIs(String name, String what) {
    refused(Samples.bytes("pages/" + name + ".html"), "the page has no article: " + what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>Checking your browser</p>|asks whether a person reads it",
        "<p>This story is for subscribers.</p>|is for subscribers",
        "<p>Hello.</p>|no paragraphs of text"
      })
  void emptyPages_areRefused(String body, String what) {
    assertThatThrownBy(() -> decode(("<html><body>" + body).getBytes(UTF_8)))
        .hasMessageContaining(what);
  }

  @Test
  void addressOfTheCanonicalLink_mustBeWhole() {
    assertThat(id("<link rel=canonical href='/a'><meta property=og:url content='https://a.b/c#d'>"))
        .isEqualTo("https://a.b/c");
    assertThat(
            id(
                "<link rel=canonical href='https://a.b/'><meta property=og:url content='https://a.b/c'>"))
        .isEqualTo("https://a.b/c");
    assertThat(id("<link rel=Canonical href=' https://a.b/d '>")).isEqualTo("https://a.b/d");
    assertThat(id("<link rel=canonical href='javascript:x'>")).isNull();
    assertThat(id("")).isNull();
  }

  @Test
  void savedPage_saysWhereItIsFrom() {
    String page = "<!DOCTYPE html><!-- saved from url=(0013)https://a.b/c --><html><article><p>";

    page = page.replace("<article>", "<meta property=og:type content=article><article>");
    assertThat(decode((page + SENTENCE).getBytes(UTF_8)).id()).isEqualTo("https://a.b/c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class=first><span class='dropcap'>T</span>he lamps came, they said.</p>",
        "<div class='drop-cap'>T</div>he lamps came, they said.",
        "<p>The <b>lam</b>ps&nbsp;ca&shy;me,\u200B they&#8239;said.</p>",
        "<p>The\n   lamps <!-- now -->came, <i> they</i> said.</p>"
      })
  void wordsAreWhole(String html) {
    assertThat(article(html + "<p>" + SENTENCE).text())
        .startsWith("The lamps came, they said.\n\n");
  }

  @Test
  void unclosedElements_areRead() {
    assertThat(article("<p>One is said to be enough here.<p>Two <b>bold<p>Three</i>.").text())
        .isEqualTo("One is said to be enough here.\n\nTwo bold\n\nThree.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "ISO-8859-15", "Shift_JIS", "UTF-8"})
  void encodingThatThePageNames_isBelieved(String charset)
      throws java.io.UnsupportedEncodingException {
    String words = charset.equals("windows-1251") ? "Новый мост" : "Bridge";
    String page =
        "<html><meta charset="
            + charset
            + "><meta property=og:type content=article><article><p>"
            + words
            + " "
            + SENTENCE;

    assertThat(decode(page.getBytes(charset)).text()).isEqualTo(words + " " + SENTENCE);
  }

  /** Each element dropped in turn: less comes out, or a refusal; never an error. */
  @ParameterizedTest
  @ValueSource(strings = {"samples/article", "pages/wordpress", "pages/json-only", "pages/live"})
  void anyElementDropped_givesLess(String name) {
    String page = new String(Samples.bytes(name + ".html"), UTF_8);
    int elements = Jsoup.parse(page).getAllElements().size();
    for (int i = 1; i < elements; i++) {
      Document variant = Jsoup.parse(page);
      Element dropped = variant.getAllElements().get(i);
      dropped.remove();
      readOrRefused(variant.outerHtml().getBytes(UTF_8));
    }
  }

  /** Each field of the JSON-LD dropped in turn, or of another type. */
  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "[]", "{}", "1", "\"x\"", "[null]", "[[{}]]", "{\"name\":[]}"})
  void anyFieldOfTheData_mayBeAnything(String value) {
    for (String field :
        List.of(
            "@type",
            "headline",
            "author",
            "url",
            "articleBody",
            "correction",
            "inLanguage",
            "publisher",
            "datePublished",
            "mainEntityOfPage",
            "@graph")) {
      String data = value.isEmpty() ? "" : "\"" + field + "\":" + value + ",";
      String page =
          "<html><script type='application/ld+json'>{%s\"@type\":\"NewsArticle\"}</script><article><p>%s"
              .formatted(data, SENTENCE);

      readOrRefused(page.getBytes(UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyBytes_areReadOrRefused(long seed) {
    Random random = new Random(seed);
    List<byte[]> samples = new ArrayList<>();
    for (String name : List.of("wordpress", "live", "old-tables", "json-only")) {
      samples.add(Samples.bytes("pages/" + name + ".html"));
    }
    for (int run = 0; run < 300; run++) {
      byte[] bytes = samples.get(random.nextInt(samples.size())).clone();
      for (int i = random.nextInt(40); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) "<>/\"'&={}[] \0é".charAt(random.nextInt(14));
      }
      readOrRefused(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<p>",
        "<b>",
        "<a>x",
        "<table><tr><td>",
        "<article>",
        "<div class=article-body>",
        "<blockquote><cite>",
        "<br>",
        "x ",
        "<li>a",
        "<h2>Related</h2>",
        "<q>",
        "&amp",
        "<!--",
        "<pre>\n",
        "<article><h2>a</h2><p>Sentence that is long enough to count as prose.</p></article>",
        "<p>Sentence that is long enough to count as some prose.</p>"
      })
  void megabytesOfAnything_areReadInLinearTime(String piece) {
    byte[] page = ("<html><body>" + piece.repeat(4_000_000 / piece.length())).getBytes(UTF_8);

    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> readOrRefused(page));
  }

  private static void readOrRefused(byte[] page) {
    try {
      Decoded read = Samples.decode(page, HtmlPage.MEDIA_TYPE);
      assertThat(read.text()).isNotBlank();
      for (Section section : read.sections()) {
        assertThat(section.end()).isGreaterThan(section.start());
      }
    } catch (RejectedArticleException e) {
      assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(500);
    }
  }

  private static void refused(byte[] page, String message) {
    assertThatThrownBy(() -> decode(page))
        .hasMessage(message)
        .asInstanceOf(InstanceOfAssertFactories.type(RejectedArticleException.class))
        .extracting(RejectedArticleException::reason)
        .isEqualTo(DeadReason.NO_TEXT);
  }

  private static String id(String head) {
    return decode(
            ("<html><head><meta property=og:type content=article>"
                    + head
                    + "</head><article><p>"
                    + SENTENCE)
                .getBytes(UTF_8))
        .id();
  }

  private static Decoded article(String body) {
    String head = "<html><meta property=og:type content=article><article>";
    return decode((head + body).getBytes(UTF_8));
  }

  private static Decoded page(String name) {
    return decode(Samples.bytes("pages/" + name + ".html"));
  }

  private static Decoded decode(byte[] page) {
    return Samples.decode(page, null);
  }
}
