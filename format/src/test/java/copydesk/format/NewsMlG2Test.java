package copydesk.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.Section.Kind;
import copydesk.records.Wire;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NewsMlG2Test {
  private static final String MACKEREL = "urn:newsml:mna.example:20261124:mackerel";

  @Test
  void newsMessageWithXhtml_isReadWhole() {
    Decoded article = Samples.article("g2-01-xhtml.xml");

    assertThat(article.id()).isEqualTo(MACKEREL);
    assertThat(article.headline()).isEqualTo("Iceland, Norway agree to share mackerel catch");
    assertThat(article.published()).isEqualTo("2026-11-24");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.source()).isEqualTo("mna.example");
    assertThat(article.wire())
        .isEqualTo(
            new Wire(
                "By Tomas Hale",
                null,
                "2026-11-24T10:05:00Z",
                "2026-11-24T10:05:00Z",
                "ICELAND-NORWAY/MACKEREL",
                null,
                4,
                null,
                null,
                null,
                Wire.Kind.NEWS,
                new Wire.Provider(MACKEREL, "1", "usable"),
                List.of(),
                List.of("sig:breakingnews"),
                false));
    List<String> paragraphs = Samples.parts(article, Kind.PARAGRAPH);
    assertThat(paragraphs).hasSize(3);
    assertThat(paragraphs.get(1))
        .startsWith("Fisheries Minister Halla Brekkan told reporters after the talks: “We have");
    assertThat(paragraphs.get(2)).contains("Her Norwegian counterpart, Odd Solvang, said the deal");
    assertThat(article.text()).isEqualTo(String.join("\n\n", paragraphs));
  }

  @Test
  void newsItemWithNitf_keepsCaptionsAndTablesOut() {
    Decoded article = Samples.article("g2-02-nitf.xml");

    assertThat(article.id()).isEqualTo(MACKEREL + "-nitf");
    assertThat(article.wire().byline()).isEqualTo("By Tomas Hale");
    assertThat(article.wire().bylineTitle()).isEqualTo("MNA Fisheries Writer");
    assertThat(Samples.parts(article, Kind.PARAGRAPH))
        .hasSize(3)
        .last()
        .isEqualTo("SJO would study the text before commenting, its spokeswoman Runa Vik said.");
    assertThat(Samples.parts(article, Kind.SUBHEAD)).containsExactly("NEXT STEPS");
    assertThat(Samples.parts(article, Kind.CREDIT))
        .containsExactly("Reporting by Tomas Hale; Editing by Siri Lund");
    assertThat(article.text()).doesNotContain("Caption", "Country", "Share", "Nov 24");
  }

  @Test
  void plainData_hasItsHardLineBreaksJoined() {
    Decoded article = Samples.article("g2-03-inlinedata.xml");

    assertThat(article.id()).isEqualTo("tag:mna.example,2026:mackerel-plain");
    assertThat(article.wire().versionCreated()).isEqualTo("2026-11-24T10:05:00Z");
    assertThat(article.wire().edNote()).isNull();
    assertThat(article.wire().byline()).isNull();
    assertThat(Samples.parts(article, Kind.PARAGRAPH))
        .containsExactly(
            "(MNA) - Reykjavik, November 24 - Iceland and Norway agreed on Tuesday to share the"
                + " mackerel catch of the North Atlantic for three years.",
            "\"We have a number that both fleets can live with,\" Fisheries Minister Halla Brekkan"
                + " said.",
            "The boat owners' association would study the text < 30 pages & its annexes first.");
  }

  @Test
  void plainDataWithTags_isMarkup() {
    String item =
        Samples.text("g2-03-inlinedata.xml")
            .replaceFirst(
                "(?s)<!\\[CDATA\\[.*]]>",
                "<![CDATA[<p><b>Ann</b> spoke.</p>\n<p>Fish &amp; chips.</p>]]>");

    assertThat(Samples.article(item.getBytes(UTF_8)).text())
        .isEqualTo("Ann spoke.\n\nFish & chips.");
  }

  @Test
  void package_isNoArticle() {
    assertThat(Samples.delivery("g2-04-package.xml")).isEqualTo(Delivery.ofNoArticle());
  }

  @Test
  void update_hasACleanHeadlineAndItsMarkBeside() {
    Decoded article = Samples.article("g2-05-update.xml");

    assertThat(article.id()).isEqualTo(MACKEREL);
    assertThat(article.headline()).isEqualTo("Iceland, Norway agree to share mackerel catch");
    assertThat(article.wire().takeKey()).isEqualTo("UPDATE 1");
    assertThat(article.wire().provider().version()).isEqualTo("2");
    assertThat(article.wire().edNote()).isEqualTo("Adds association, background");
    assertThat(article.wire().signals()).containsExactly("sig:update");
    assertThat(article.wire().versionCreated()).isEqualTo("2026-11-24T11:20:30Z");
    assertThat(article.wire().correction()).isFalse();
    assertThat(Samples.parts(article, Kind.NOTE)).containsExactly("(Adds association, background)");
    assertThat(Samples.parts(article, Kind.PARAGRAPH)).hasSize(5);
  }

  @Test
  void correction_saysThatItIsOne() {
    Decoded article = Samples.article("g2-06-correction.xml");

    assertThat(article.wire().correction()).isTrue();
    assertThat(article.wire().provider().version()).isEqualTo("3");
    assertThat(article.wire().versionCreated()).isEqualTo("2026-11-24T12:02:00Z");
    assertThat(article.wire().edNote())
        .isEqualTo("Corrects Norway’s share to 62 percent, not 26, in paragraph 4.");
    assertThat(Samples.parts(article, Kind.PARAGRAPH))
        .hasSize(5)
        .contains("Norway gets 62 percent of the catch under the deal.");
    assertThat(article.text()).doesNotContain("26 percent");
  }

  @Test
  void kill_needsNoText() {
    Decoded kill = Samples.article("g2-07-kill.xml");

    assertThat(kill.isKill()).isTrue();
    assertThat(kill.text()).isNull();
    assertThat(kill.id()).isEqualTo(MACKEREL);
    assertThat(kill.wire().edNote()).startsWith("EDITORS: Kill the story");
    assertThat(kill.wire().versionCreated()).isEqualTo("2026-11-24T13:30:00Z");
    assertThatThrownBy(() -> kill.article("a", null, null))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "<embargoed>2031-01-15T07:00:00+01:00</embargoed>,2031-01-15T06:00:00Z",
    "<embargoed>   20310115T070000+0100 </embargoed>,2031-01-15T06:00:00Z",
    "<embargoed/>,open",
    "<embargoed> </embargoed>,open",
    "<embargoed>2031-01-15T07:00:00</embargoed>,open",
    "<embargoed>2031-01-15</embargoed>,open",
    "<!-- none -->,"
  })
  void embargo_isAnInstantOrOpen(String element, String expected) {
    String item =
        Samples.text("g2-08-embargo.xml").replaceFirst("<embargoed>.*</embargoed>", element);

    assertThat(Samples.article(item.getBytes(UTF_8)).wire().embargoed()).isEqualTo(expected);
    assertThat(Samples.article("g2-09-embargo-open.xml").wire().embargoed()).isEqualTo("open");
  }

  @Test
  void messageOfSeveral_givesEachTextAndCountsThePicture() {
    Delivery delivery = Samples.delivery("g2-10-message-many.xml");

    assertThat(delivery.articles())
        .extracting(Decoded::headline)
        .containsExactly("First of two", "Second of two");
    assertThat(delivery.notArticles()).isOne();
    assertThat(delivery.refused()).isEmpty();
    assertThat(Formats.identify(Samples.bytes("g2-10-message-many.xml"), null)).isNull();
    assertThat(Formats.identify(Samples.bytes("g2-01-xhtml.xml"), "text/plain"))
        .isEqualTo(MACKEREL);
  }

  @Test
  void oneBadItemOfSeveral_isRefusedAlone() {
    String message =
        Samples.text("g2-10-message-many.xml")
            .replaceFirst(
                "(?s)<inlineXML.*?</inlineXML>",
                "<remoteContent contenttype=\"text/html\" href=\"https://mna.example/one\"/>");
    Delivery delivery = Formats.decode(message.getBytes(UTF_8), null);

    assertThat(delivery.articles()).extracting(Decoded::headline).containsExactly("Second of two");
    assertThat(delivery.refused())
        .extracting(RejectedArticleException::reason, RejectedArticleException::getMessage)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                DeadReason.NO_TEXT,
                "the text is not in the message, but at https://mna.example/one"));
  }

  @Test
  void alertWithoutABody_isItsHeadline() {
    String alert =
        Samples.text("g2-01-xhtml.xml").replaceFirst("(?s)<contentSet>.*</contentSet>", "");

    assertThat(Samples.article(alert.getBytes(UTF_8)).text())
        .isEqualTo("Iceland, Norway agree to share mackerel catch");
  }

  @Test
  void valuesAmongWhiteSpaceAndNotesInMarkup_areRead() {
    String item =
        Samples.text("g2-05-update.xml")
            .replace("12:20:30+01:00<", "12:20:30+01:00\n   <")
            .replace("version=\"2\"", "version=\" 1132689232 \"")
            .replace(
                "<edNote>Adds association, background</edNote>",
                "<edNote/><edNote><div xmlns=\"http://www.w3.org/1999/xhtml\"><h2>Desk</h2>"
                    + "<ul><li>Call 030</li></ul></div></edNote><edNote role=\"x\">More</edNote>");
    Wire wire = Samples.article(item.getBytes(UTF_8)).wire();

    assertThat(wire.versionCreated()).isEqualTo("2026-11-24T11:20:30Z");
    assertThat(wire.provider().version()).isEqualTo("1132689232");
    assertThat(wire.edNote()).isEqualTo("Desk Call 030 More");
  }

  @Test
  void linksAndAdvisories_areKept() {
    String item =
        Samples.text("g2-05-update.xml")
            .replace(
                "<signal qcode=\"sig:update\"/>",
                "<link rel=\"irel:previousVersion\" residref=\"urn:old\"/><link rel=\"x\"/>")
            .replace("ICELAND-NORWAY/MACKEREL", "BC-MNA News Digest");
    Wire wire = Samples.article(item.getBytes(UTF_8)).wire();

    assertThat(wire.links()).containsExactly(new Wire.Link("irel:previousVersion", "urn:old"));
    assertThat(wire.kind()).isEqualTo(Wire.Kind.ADVISORY);
  }

  @Test
  void truncatedDate_keepsItsPrecision() {
    String item =
        Samples.text("g2-01-xhtml.xml")
            .replaceFirst(
                "<firstCreated>.*</firstCreated>", "<firstCreated>2019-05</firstCreated>");
    Decoded article = Samples.article(item.getBytes(UTF_8));

    assertThat(article.wire().firstCreated()).isEqualTo("2019-05");
    assertThat(article.published()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "firstCreated|versionCreated, 2026-11-24T10:05:00Z, 2026-11-24T10:05:00Z",
    "none, 2001-01-01T01:00:00Z, 2002-02-02T02:00:00Z"
  })
  void datesOfTheContent_countOnlyWhereTheItemHasNone(
      String kept, String firstCreated, String versionCreated) {
    String item =
        Samples.text("g2-01-xhtml.xml")
            .replace(
                "<contentMeta>",
                "<contentMeta><contentCreated>2001-01-01T01:00:00Z</contentCreated>"
                    + "<contentModified>2002-02-02T02:00:00Z</contentModified>")
            .replaceAll("<(?!" + kept + ")((?:first|version)Created)>.*</\\1>", "");
    Decoded article = Samples.article(item.getBytes(UTF_8));

    assertThat(article.wire().firstCreated()).isEqualTo(firstCreated);
    assertThat(article.wire().versionCreated()).isEqualTo(versionCreated);
    assertThat(article.published()).isEqualTo(firstCreated.substring(0, 10));
  }

  @ParameterizedTest
  @CsvSource({"g2-08-embargo.xml, newsItem, 1", "g2-04-package.xml, packageItem, 0"})
  void item_isReadWithAndWithoutAMessageAroundIt(String name, String root, int articles) {
    String item =
        Samples.text(name).replaceFirst("(?s).*?(<" + root + ".*</" + root + ">).*", "$1");
    String message =
        "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>"
            + item
            + "</itemSet></newsMessage>";

    Delivery alone = Formats.decode(item.getBytes(UTF_8), null);
    assertThat(alone.articles()).hasSize(articles);
    assertThat(alone.notArticles()).isEqualTo(1 - articles);
    assertThat(Formats.decode(message.getBytes(UTF_8), null)).isEqualTo(alone);
  }

  @Test
  void messageWithoutItems_isEmpty() {
    String message =
        "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/></newsMessage>";

    assertThatThrownBy(() -> Formats.decode(message.getBytes(UTF_8), null))
        .asInstanceOf(InstanceOfAssertFactories.type(RejectedArticleException.class))
        .extracting(RejectedArticleException::reason)
        .isEqualTo(DeadReason.EMPTY);
  }
}
