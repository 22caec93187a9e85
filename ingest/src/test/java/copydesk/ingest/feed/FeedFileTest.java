package copydesk.ingest.feed;

import static copydesk.ingest.feed.FeedPollerTest.feed;
import static copydesk.ingest.feed.FeedPollerTest.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list of feeds, which somebody changes while it is polled. */
final class FeedFileTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration LOOK = Duration.ofMillis(FeedFile.LOOK_EVERY);

  private final FeedServer server = new FeedServer();
  private final String a = server.address("/a");
  private final String b = server.address("/b");
  private final Desk desk;

  FeedFileTest() {
    server.answer("/a", 200, feed(item("a", "A.")));
    server.answer("/b", 200, feed(item("b", "B.")));
    desk = Desk.at(a).turn();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void feedsThatAreAdded_areAskedAndThoseTakenAwayAreNot() {
    desk.list("# now another one", b).after(LOOK);
    assertThat(desk.heard).containsExactly("feeds.txt has changed: 1 feeds now");
    desk.during(HOUR);

    assertThat(desk.ids()).containsExactly("a", "b");
    assertThat(server.paths()).containsOnlyOnce("/a").contains("/b");
  }

  @Test
  void list_isLookedAtEverySoOften() {
    desk.list(a, b).after(LOOK.minusMillis(1));
    assertThat(desk.heard).isEmpty();

    desk.after(Duration.ofMillis(1));
    assertThat(desk.heard).hasSize(1);
  }

  @Test
  void feedThatComesBack_isNotPostedAgain() {
    desk.list(b).during(HOUR).list(a, b).during(HOUR);

    assertThat(desk.ids()).containsExactly("a", "b");
    assertThat(server.paths()).filteredOn("/a"::equals).hasSizeGreaterThan(1);
  }

  @Test
  void feedThatStays_goesOnAsItWasWithItsNewSettings() {
    desk.list(a + " min=2h max=2h", b).during(HOUR);
    int before = count("/a");
    desk.during(Duration.ofHours(8));

    assertThat(before).as("its time was set before").isLessThan(3);
    assertThat(count("/a") - before).isBetween(3, 5);
    assertThat(desk.ids()).containsExactly("a", "b");
  }

  @Test
  void brokenList_leavesTheLastGoodOneAndIsSaidOnce() {
    desk.list(b + " every=5m").during(HOUR);
    assertThat(desk.heard)
        .containsExactly(
            "feeds.txt, line 1: 'every' is no setting of a feed; there are min, max, source, local"
                + " and gone; the feeds are those from before");
    assertThat(count("/a")).isGreaterThan(1);
    assertThat(count("/b")).isZero();

    desk.list("").after(LOOK).noList().during(HOUR);
    assertThat(desk.heard.subList(1, desk.heard.size()))
        .containsExactly(
            "feeds.txt names no feed; the feeds are those from before",
            "feeds.txt cannot be read: it does not exist; the feeds are those from before");

    desk.list(b).during(HOUR);
    assertThat(desk.heard).last().isEqualTo("feeds.txt has changed: 1 feeds now");
    assertThat(desk.ids()).containsExactly("a", "b");
  }

  @Test
  void feedThatIsGone_isAskedAgainOnceItsLineSaysSo() {
    server.answer("/a", 410, "");
    desk.during(Duration.ofHours(2));
    int before = count("/a");
    desk.list(a + " gone=ask").during(Duration.ofMinutes(2));

    assertThat(count("/a")).isEqualTo(before + 1);
  }

  private int count(String path) {
    return (int) server.paths().stream().filter(path::equals).count();
  }
}
