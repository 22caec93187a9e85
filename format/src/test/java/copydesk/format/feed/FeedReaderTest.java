package copydesk.format.feed;

import static copydesk.format.feed.FeedSamples.atomEntry;
import static copydesk.format.feed.FeedSamples.rss;
import static copydesk.format.feed.FeedSamples.rssItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedReaderTest {

  @Test
  void contentEncoded_winsAndDescriptionIsTheSummary() {
    Feed feed = FeedSamples.file("rss20-content-encoded.xml");
    FeedItem item = feed.items().get(0);

    assertThat(feed.items()).hasSize(5);
    assertThat(feed.title()).isEqualTo("Meridian: World");
    assertThat(feed.minutes()).isEqualTo(15);
    assertThat(feed.recovered()).isFalse();
    assertThat(feed.complete()).isTrue();
    assertThat(item.guid()).isEqualTo("mna-77120");
    assertThat(item.title()).isEqualTo("Iceland, Norway agree to share mackerel catch");
    assertThat(item.link()).isEqualTo("https://www.mna.example/world/mackerel?utm_source=rss");
    assertThat(item.byline()).isEqualTo("Tomas Hale");
    assertThat(item.published()).hasToString("2026-11-24T11:05:00Z");
    assertThat(item.language()).isEqualTo("en-gb");
    assertThat(item.summary()).isEqualTo("Three-year deal ends port closures.");
    assertThat(item.feed()).isEqualTo("Meridian: World");
    assertThat(item.text())
        .isEqualTo(
            "Iceland and Norway agreed on Tuesday to share the mackerel catch.\n\n“We have a number"
                + " that both fleets can live with,” Fisheries Minister Halla Brekkan said.");
  }

  @Test
  void descriptions_areHtmlOrPlainText() {
    List<FeedItem> items = FeedSamples.file("rss20-content-encoded.xml").items();

    assertThat(items.get(1).title()).isEqualTo("Fish & chips to cost more, industry says");
    assertThat(items.get(1).published()).hasToString("2026-11-24T12:10:00Z");
    assertThat(items.get(1).text())
        .isEqualTo(
            "A plate will cost a tenth more, the Friers’ Guild said.\n\n\"We have no choice,\" said"
                + " its head, Nora Pike.");
    assertThat(items.get(1).summary()).isNull();
    assertThat(items.get(2).guid()).isNull();
    assertThat(items.get(2).published()).isNull();
    assertThat(items.get(2).text())
        .isEqualTo("A gale is expected on Friday, the Tide Office said.");
    assertThat(items.get(3).guid()).as("an empty one is none").isNull();
    assertThat(items.get(3).published()).hasToString("2026-11-28T07:00:00Z");
    assertThat(items.get(4).guid()).isEqualTo("mna-77120");
  }

  @Test
  void atom_isReadByItsNamespaceWhateverThePrefixes() {
    Feed feed = FeedSamples.file("atom-xhtml.xml");
    FeedItem item = feed.items().get(0);

    assertThat(feed.items()).hasSize(3);
    assertThat(item.guid()).isEqualTo("tag:mna.example,2026:item/77120");
    assertThat(item.title()).isEqualTo("Iceland & Norway share mackerel, says minister");
    assertThat(item.link()).isEqualTo("https://www.mna.example/world/mackerel");
    assertThat(item.published()).hasToString("2026-11-24T10:05:00Z");
    assertThat(item.updated()).hasToString("2026-11-24T11:20:30Z");
    assertThat(item.byline()).isEqualTo("Tomas Hale");
    assertThat(item.language()).isEqualTo("en");
    assertThat(item.summary()).isEqualTo("Three-year deal ends port closures.");
    assertThat(item.text())
        .isEqualTo(
            "Iceland and Norway agreed on Tuesday to share the mackerel catch.\n\n“We have a number"
                + " that both fleets can live with,” said Halla Brekkan.\n\nNobody got all they"
                + " wanted.");
  }

  @Test
  void atomsHtml_isDecodedTwiceAndNotThreeTimes() {
    FeedItem item = FeedSamples.file("atom-xhtml.xml").items().get(1);

    assertThat(item.title()).isEqualTo("Less-than sign: 3 < 4");
    assertThat(item.text()).isEqualTo("Three is less than four, &lt; says the teacher.");
    assertThat(item.byline()).as("inherited").isEqualTo("Meridian News Agency");
    assertThat(item.published()).hasToString("2026-11-24T12:30:00Z");
  }

  @Test
  void contentElsewhere_isNoTextButItsLink() {
    FeedItem item = FeedSamples.file("atom-xhtml.xml").items().get(2);

    assertThat(item.text()).isNull();
    assertThat(item.fullText()).isEqualTo("https://www.mna.example/v.mp4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<description>Short.</description><content:encoded>Long.</content:encoded>",
        "<content:encoded>Long.</content:encoded><description>Short.</description>"
      })
  void orderOfDescriptionAndContent_doesNotMatter(String elements) {
    FeedItem item = rssItem(elements);

    assertThat(item.text()).isEqualTo("Long.");
    assertThat(item.summary()).isEqualTo("Short.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "<author>ed@wire.example (Ann Lee)</author>                          | Ann Lee",
        "<author>Ann Lee &lt;ed@wire.example&gt;</author>                    | Ann Lee",
        "<author>ed@wire.example</author>                                    | null",
        "<author>Ann Lee</author>                                            | Ann Lee",
        "<dc:creator>Ann Lee</dc:creator><author>x@y.example (Bo)</author>   | Ann Lee",
        "<dc:creator>Ann Lee</dc:creator><dc:creator>Bo Ek</dc:creator>      | Ann Lee and Bo Ek",
        "<atom:author><atom:name>Ann Lee</atom:name></atom:author>           | Ann Lee",
        "<dc:creator> </dc:creator>                                          | null"
      })
  void authors_areTheByline(String elements, String byline) {
    assertThat(rssItem(elements).byline()).isEqualTo(byline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "<link>https://a.example/1</link>                                  | https://a.example/1",
        "<link>   /world/1   </link>                                   | https://wire.example/world/1",
        "<link/><guid>https://a.example/2</guid>                           | https://a.example/2",
        "<guid isPermaLink='false'>https://a.example/2</guid>              | null",
        "<guid>wire-2</guid>                                               | null",
        "<atom:link rel='enclosure' href='b'/><atom:link href='c'/>        | https://wire.example/c"
      })
  void link_isThePageOfTheItem(String elements, String link) {
    assertThat(rssItem(elements).link()).isEqualTo(link);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<title>a &amp;lt; b</title>                               | a < b",
        "<title type='text'>3 &lt; 4 &amp;amp; 5</title>           | 3 < 4 &amp; 5",
        "<title type='html'>3 &amp;lt; 4</title>                   | 3 < 4",
        "<title type='html'>&lt;b&gt;Fish&lt;/b&gt;</title>        | Fish",
        "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>A <b>b</b> c</div></title>|A b c"
      })
  void atomTitles_areReadByTheirType(String title, String expected) {
    String html =
        title.startsWith("<title>") ? title.replace("<title>", "<title type='html'>") : title;
    assertThat(atomEntry(html).title()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "&lt;3 Deno                  | <3 Deno",
        "AT&amp;T                    | AT&T",
        "AT&amp;amp;T                | AT&T",
        "List&lt;String&gt; explained| List<String> explained",
        "&lt;em&gt;Fish&lt;/em&gt;   | Fish",
        "<![CDATA[Q&A: 5 > 4]]>      | Q&A: 5 > 4"
      })
  void rssTitles_areHtmlOnlyWhereTheyHaveItsTags(String title, String expected) {
    assertThat(rssItem("<title>" + title + "</title>").title()).isEqualTo(expected);
  }

  @Test
  void elementsOfAtomInRss_areUnderstood() {
    FeedItem item =
        rssItem(
            "<atom:updated>2026-11-24T10:00:00Z</atom:updated><atom:summary>Short.</atom:summary>"
                + "<atom:id>tag:a,1</atom:id>");

    assertThat(item.updated()).hasToString("2026-11-24T10:00:00Z");
    assertThat(item.published()).hasToString("2026-11-24T10:00:00Z");
    assertThat(item.text()).isEqualTo("Short.");
    assertThat(item.guid()).isEqualTo("tag:a,1");
  }

  @Test
  void rss10_isRead() {
    Feed feed =
        FeedSamples.read(
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                + " xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'"
                + " xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>"
                + "<channel><title>Wire</title><dc:language>en</dc:language>"
                + "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>"
                + "</channel><item rdf:about='https://a.example/1'><title>One</title>"
                + "<dc:date>2026-11-24T10:00+01:00</dc:date><description>First.</description></item>"
                + "</rdf:RDF>");

    assertThat(feed.minutes()).isEqualTo(30);
    FeedItem item = feed.items().get(0);
    assertThat(item.guid()).isEqualTo("https://a.example/1");
    assertThat(item.published()).hasToString("2026-11-24T09:00:00Z");
    assertThat(item.language()).isEqualTo("en");
    assertThat(item.text()).isEqualTo("First.");
  }

  @Test
  void oldRssWithItsDoctype_isReadAndTheDoctypeIsNot() {
    Feed feed =
        FeedSamples.read(
            "<?xml version='1.0'?><!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN'"
                + " 'http://127.0.0.1:9/rss-0.91.dtd'><rss version='0.91'><channel>"
                + "<item><title>One</title><description>First.</description></item>"
                + "</channel></rss>");

    assertThat(feed.items()).extracting(FeedItem::text).containsExactly("First.");
    assertThat(feed.recovered()).isFalse();
  }

  @Test
  void doctypeWithEntities_isUnsafe() {
    assertThatThrownBy(
            () ->
                FeedSamples.read(
                    "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item>"
                        + "<title>&x;</title></item></channel></rss>"))
        .isInstanceOfSatisfying(
            FeedException.class, e -> assertThat(e.kind()).isEqualTo(FeedException.Kind.UNSAFE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!doctype html><html><body><rss></rss></body></html>",
        "<html><head><title>Log in</title></head></html>",
        "<?xml version='1.0'?><opml/>",
        "<p>Warning</p><html><rss/></html>",
        "{\"items\": []}",
        "Too many requests",
        "<",
        ""
      })
  void whatIsNoFeed_isNamed(String text) {
    assertThatThrownBy(() -> FeedSamples.read(text))
        .isInstanceOfSatisfying(
            FeedException.class, e -> assertThat(e.kind()).isEqualTo(FeedException.Kind.NO_FEED))
        .hasMessageStartingWith("this is no feed: ");
  }

  @Test
  void askedFor_isWhenNotToFetch() {
    Feed feed =
        rss("<ttl> 90 </ttl><skipHours><hour>24</hour><hour>5</hour><hour>x</hour></skipHours>");

    assertThat(feed.minutes()).isEqualTo(90);
    assertThat(feed.skipHours()).isEqualTo(Set.of(0, 5));
    assertThat(rss("<ttl>999999</ttl>").minutes()).isEqualTo(24 * 60);
    assertThat(rss("<ttl>-3</ttl>").minutes()).isZero();
  }

  @Test
  void itemsBeyondTheLimit_areLeft() {
    String items = "<item/>".repeat(FeedReader.MAX_ITEMS + 1);

    assertThat(rss(items).items()).hasSize(FeedReader.MAX_ITEMS);
  }

  @Test
  void depth_isBounded() {
    String deep = "<b>".repeat(30_000) + "x" + "</b>".repeat(30_000);
    byte[] bytes =
        ("<rss><channel><item><description>" + deep + "</description></item></channel></rss>")
            .getBytes(StandardCharsets.UTF_8);

    assertThat(FeedReader.read(bytes, null, null).items()).hasSize(1);
    assertThat(rssItem("<description><![CDATA[" + deep + "]]></description>").text())
        .isEqualTo("x");
  }
}
