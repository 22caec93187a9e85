package copydesk.ingest.feed;

import static copydesk.ingest.feed.FeedPollerTest.feed;
import static copydesk.ingest.feed.FeedPollerTest.item;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.format.feed.FeedItem;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which item of a feed is which article, over polls that change. */
final class IdentityTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String LONG =
      "Iceland and Norway agreed on Tuesday to share the mackerel catch for three years, ending a"
          + " dispute that had closed the ports of both to each other's boats since the spring";

  private final FeedServer server = new FeedServer();
  private final Desk desk = Desk.at(server.address("/f"));

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void otherText_isTheSameArticleFirstSeenThen() {
    poll(item("1", "One."));
    poll(item("1", "One and more."));

    assertThat(desk.ids()).containsExactly("1", "1");
    assertThat(desk.items()).extracting(FeedItem::firstSeen).containsOnly(Desk.START);
    assertThat(desk.items().get(1).text()).isEqualTo("One and more.");
  }

  @Test
  void datesAndTracking_thatChangeAlone_areNoVersion() {
    poll(dated("1", "Tue, 24 Nov 2026 10:00:00 GMT", "?utm_source=a"));
    poll(dated("1", "Tue, 24 Nov 2026 11:00:00 GMT", "?utm_source=b"));
    poll(dated("1", "Tue, 24 Nov 2026 12:00:00 GMT", ""));

    assertThat(desk.ids()).containsExactly("1");
  }

  @Test
  void guidThatChangesItsScheme_isTheSame() {
    poll(full("http://wire.example/?p=7", "https://wire.example/a", LONG + "."));
    poll(full("https://wire.example/?p=7", "https://wire.example/a", LONG + " and summer."));

    assertThat(desk.ids()).containsExactly("http://wire.example/?p=7", "http://wire.example/?p=7");
  }

  @Test
  void unknownGuidOfAKnownPageWithNearWords_isTheSame() {
    poll(full("old", "https://wire.example/a", LONG + "."));
    poll(full("new", "https://wire.example/a", LONG + ", both ministers said."));

    assertThat(desk.ids()).containsExactly("old", "old");
  }

  @Test
  void twoItemsOfOnePage_stayTwo() {
    poll(full("one", "https://wire.example/a", LONG + "."));
    poll(
        full("two", "https://wire.example/a", LONG + ", again."),
        full("one", "https://wire.example/a", LONG + "."));
    poll(full("three", "https://wire.example/a", "The Tide Office said Saturday would be calm."));

    assertThat(desk.ids()).containsExactly("one", "two", "three");
  }

  @Test
  void guidOfTwoItems_isToldApartByThePage() {
    String first = full("x", "https://wire.example/a", LONG + ".");
    String second = full("x", "https://wire.example/b", "Tide tables are out.");
    poll(first, second);
    assertThat(desk.ids()).containsExactly("x+https://wire.example/b", "x");
    poll(second, first);
    poll(second);
    poll(full("x", "https://wire.example/b", "Tide tables are out, and wrong."));

    assertThat(desk.ids())
        .containsExactly("x+https://wire.example/b", "x", "x+https://wire.example/b");
  }

  @Test
  void guidThatComesBackForAnotherStory_isAnotherArticle() {
    poll(full("7", "https://wire.example/a", LONG + "."));
    poll(item("8", "Eight."));
    poll(full("7", "https://wire.example/z", "The Tide Office said Saturday would be calm."));

    assertThat(desk.ids()).containsExactly("7", "8", "7+https://wire.example/z");
  }

  @Test
  void withoutGuid_pageAndTitleTell() {
    String gale =
        bare("Weather: gale on Friday", "https://wire.example/w", "A gale is expected.", "");
    String calm =
        bare("Weather: calm on Saturday", "https://wire.example/w", "It will be calm.", "");
    poll(gale, calm);
    poll(calm, gale);

    assertThat(desk.ids())
        .containsExactly(
            "https://wire.example/w#weather-calm-on-saturday",
            "https://wire.example/w#weather-gale-on-friday");
  }

  @Test
  void pageThatChangesAtEachRequest_isPassedOver() {
    String date = "<pubDate>Tue, 24 Nov 2026 10:00:00 GMT</pubDate>";
    poll(bare("Gale", "https://wire.example/w;s=1", "A gale is expected.", date));
    poll(bare("Gale", "https://wire.example/w;s=2", "A gale is expected.", date));
    poll(bare("Gale", "https://wire.example/w;s=3", "A gale is expected on Friday.", date));

    assertThat(desk.ids())
        .containsExactly("https://wire.example/w;s=1#gale", "https://wire.example/w;s=1#gale");
  }

  @Test
  void itemsAreKnownOverRestarts() {
    poll(full("old", "https://wire.example/a", LONG + "."), item("2", "Two."));
    desk.restart();
    poll(full("new", "https://wire.example/a", LONG + "!"), item("2", "Two."));

    assertThat(desk.ids()).containsExactly("2", "old", "old");
  }

  @Test
  void dateInTheFuture_isWhenItWasFirstSeenWheneverItChanges() {
    poll(dated("1", "Wed, 01 Jan 2070 00:00:00 GMT", ""));
    poll(dated("1", "Wed, 01 Jan 2070 00:00:00 GMT", "").replace("Text.", "Other text."));

    assertThat(desk.items())
        .extracting(FeedItem::publishedOrFirstSeen)
        .containsExactly("2026-11-24T13:00:00Z", "2026-11-24T13:00:00Z");
  }

  private void poll(String... items) {
    server.answer("/f", 200, feed(items));
    desk.after(desk.now().equals(Desk.START) && desk.ids().isEmpty() ? Duration.ZERO : HOUR);
  }

  private static String dated(String guid, String date, String query) {
    return "<item><title>T</title><guid isPermaLink='false'>"
        + guid
        + "</guid><link>https://wire.example/1"
        + query
        + "</link><pubDate>"
        + date
        + "</pubDate><description>Text.</description></item>";
  }

  private static String full(String guid, String link, String text) {
    return "<item><title>Mackerel</title><guid isPermaLink='false'>"
        + guid
        + "</guid><link>"
        + link
        + "</link><description>"
        + text
        + "</description></item>";
  }

  private static String bare(String title, String link, String text, String more) {
    return "<item><title>"
        + title
        + "</title><link>"
        + link
        + "</link><description>"
        + text
        + "</description>"
        + more
        + "</item>";
  }
}
