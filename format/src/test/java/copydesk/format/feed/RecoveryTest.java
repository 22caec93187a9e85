package copydesk.format.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecoveryTest {

  @Test
  void brokenFeed_isReadItemByItem() {
    Feed feed = FeedSamples.file("rss-broken.xml");
    FeedItem first = feed.items().get(0);
    FeedItem second = feed.items().get(1);

    assertThat(feed.recovered()).isTrue();
    assertThat(feed.complete()).as("its last item is cut off").isFalse();
    assertThat(feed.title()).isEqualTo("Fish & Ships Daily");
    assertThat(feed.items()).hasSize(2);
    assertThat(first.guid()).isEqualTo("f-1");
    assertThat(first.title()).isEqualTo("Norway’s share — 62%");
    assertThat(first.link()).isEqualTo("https://fish.example/?a=1&b=2");
    assertThat(first.published()).hasToString("2026-11-24T09:00:00Z");
    assertThat(first.text())
        .isEqualTo("The “number” is fair, Odd Solvang said. It will hold ’til 2029.");
    assertThat(second.guid()).isEqualTo("f-2");
    assertThat(second.title()).isEqualTo("Second item");
    assertThat(second.published()).isNull();
    assertThat(second.text()).isEqualTo("Halla Brekkan said\nyes.");
  }

  @Test
  void oneBadItem_costsNoOther() {
    Feed feed =
        FeedSamples.rss(
            "<item><guid>1</guid><description>One.</description></item>"
                + "<item><guid>2</guid><description>T\u0008wo </b> & <i>so.</description></item>"
                + "<item><guid>3</guid><description>Three.</description></item>");

    assertThat(feed.recovered()).isTrue();
    assertThat(feed.complete()).isTrue();
    assertThat(feed.items()).extracting(FeedItem::guid).containsExactly("1", "2", "3");
    assertThat(feed.items().get(1).text()).isEqualTo("Two & so.");
  }

  @Test
  void itemWithoutItsEnd_endsWhereTheNextBegins() {
    Feed feed =
        FeedSamples.rss(
            "<item><guid>1</guid><description>One.</description>"
                + "<item><guid>2</guid><description>Two.</description></item>");

    assertThat(feed.items()).extracting(FeedItem::guid).containsExactly("1", "2");
    assertThat(feed.items()).extracting(FeedItem::text).containsExactly("One.", "Two.");
  }

  @Test
  void tagsInPlainCharactersAndComments_areNone() {
    Feed feed =
        FeedSamples.rss(
            "<item><guid>1</guid><description><![CDATA[a </item> <item> b]]></description>"
                + "<!-- </item> --></item>&nbsp;<item><guid>2</guid></item>");

    assertThat(feed.recovered()).isTrue();
    assertThat(feed.items()).extracting(FeedItem::guid).containsExactly("1", "2");
  }

  @Test
  void prefixesThatNobodyDeclared_areTheUsualOnes() {
    Feed feed =
        FeedSamples.read(
            "<rss version='2.0'><channel><item><guid>1</guid><dc:creator>Ann Lee</dc:creator>"
                + "<content:encoded>Text.</content:encoded><foo:bar>x</foo:bar></item>"
                + "</channel></rss>");

    assertThat(feed.recovered()).isTrue();
    assertThat(feed.items().get(0).byline()).isEqualTo("Ann Lee");
    assertThat(feed.items().get(0).text()).isEqualTo("Text.");
  }

  @Test
  void atomWithPrefixes_isRecovered() {
    Feed feed =
        FeedSamples.read(
            "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>W &</a:title>"
                + "<a:entry><a:id>1</a:id><a:content type='html'>One &amp;amp; all.</a:content>"
                + "</a:entry><a:entry><a:id>2</a:id><a:content>T &copy; o</a:content></a:entry>"
                + "</a:feed>");

    assertThat(feed.items()).extracting(FeedItem::guid).containsExactly("1", "2");
    assertThat(feed.items()).extracting(FeedItem::text).containsExactly("One & all.", "T © o");
    assertThat(feed.title()).isEqualTo("W &");
  }

  @Test
  void whatAServerPutsBefore_isPassedOver() {
    Feed feed =
        FeedSamples.read(
            "<br /><b>Warning</b>: x in y\n<?xml version='1.0'?><rss><channel><item><guid>1</guid>"
                + "</item></channel></rss>");

    assertThat(feed.recovered()).isTrue();
    assertThat(feed.items()).extracting(FeedItem::guid).containsExactly("1");
  }

  @Test
  void everyCut_givesOnlyWholeItems() {
    byte[] whole = FeedSamples.bytes("rss20-content-encoded.xml");
    List<FeedItem> items = FeedSamples.file("rss20-content-encoded.xml").items();
    int root = new String(whole, StandardCharsets.UTF_8).indexOf("<channel>");
    for (int end = root; end < whole.length - 20; end += 7) {
      Feed feed = FeedReader.read(java.util.Arrays.copyOf(whole, end), null, null);
      assertThat(feed.complete()).as("cut at %d", end).isFalse();
      for (int i = 0; i < feed.items().size(); i++) {
        assertThat(feed.items().get(i).text()).isEqualTo(items.get(i).text());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rss20-content-encoded.xml", "atom-xhtml.xml", "rss-broken.xml"})
  void anyBytes_giveAFeedOrAFeedException(String name) {
    byte[] sample = FeedSamples.bytes(name);
    Random random = new Random(20_261_124);
    for (int round = 0; round < 300; round++) {
      byte[] bytes = sample.clone();
      for (int change = random.nextInt(12); change >= 0; change--) {
        bytes[random.nextInt(bytes.length)] =
            (byte)
                (random.nextBoolean()
                    ? random.nextInt(256)
                    : "<>&;/\"']![-?".charAt(random.nextInt(12)));
      }
      assertThatCode(() -> readAndWriteAgain(bytes)).doesNotThrowAnyException();
    }
  }

  private static void readAndWriteAgain(byte[] bytes) {
    Feed feed;
    try {
      feed = FeedReader.read(bytes, null, "https://a.example/");
    } catch (FeedException e) {
      return;
    }
    for (FeedItem item : feed.items()) {
      byte[] document = item.document().bytes("id", java.time.Instant.EPOCH);
      FeedItem again = FeedReader.read(document, null, null).items().get(0);
      assertThat(again.text()).isEqualTo(item.text());
      assertThat(again.title()).isEqualTo(item.title());
      assertThat(again.guid()).isEqualTo(item.guid());
    }
  }

  @Test
  void hostileText_takesLinearTime() {
    for (String part :
        List.of("<item>", "<![CDATA[", "<!--", "<item", "&", "<a ", "]]>", "</item>")) {
      byte[] bytes = ("<rss><channel>" + part.repeat(200_000)).getBytes(StandardCharsets.UTF_8);
      long start = System.nanoTime();
      assertThat(FeedReader.read(bytes, null, null).recovered()).isTrue();
      assertThat((System.nanoTime() - start) / 1_000_000).as("ms for " + part).isLessThan(20_000);
    }
  }
}
