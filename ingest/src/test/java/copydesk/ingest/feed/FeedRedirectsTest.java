package copydesk.ingest.feed;

import static copydesk.ingest.feed.FeedPollerTest.feed;
import static copydesk.ingest.feed.FeedPollerTest.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a feed's requests may lead, and what is stored of it. */
final class FeedRedirectsTest {
  private static final Duration DAY = Duration.ofDays(1);

  private final FeedServer server = new FeedServer();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void redirects_areFollowedAndOnlyLastingOnesAreStored() {
    server.answer("/f", 301, "", "Location", "/new");
    server.answer("/new", 200, feed(item("1", "One.")));
    Desk desk = Desk.at(server.address("/f")).turn();
    assertThat(server.paths()).containsExactly("/f", "/new");
    desk.during(Duration.ofDays(6));
    assertThat(server.last().path()).isEqualTo("/new");
    assertThat(server.paths()).filteredOn("/f"::equals).hasSizeGreaterThan(100);

    desk.during(Duration.ofDays(2));
    int old = (int) server.paths().stream().filter("/f"::equals).count();
    desk.restart().during(DAY);
    assertThat(server.paths()).filteredOn("/f"::equals).hasSize(old);

    server.answer("/f", 200, feed(item("1", "One.")));
    server.answer("/new", 404, "");
    desk.during(DAY);
    assertThat(server.last().path()).as("the old address is asked again").isEqualTo("/f");
    assertThat(desk.ids()).containsExactly("1");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 303, 307})
  void passingRedirects_areNeverStored(int status) {
    server.answer("/f", status, "", "Location", server.address("/new"));
    server.answer("/new", 200, feed(item("1", "One.")));
    FeedSettings feed =
        FeedList.parse(List.of(server.address("/f") + " min=12h max=24h"), "feeds").feeds().get(0);
    new Desk(feed).start().during(Duration.ofDays(9));

    int size = server.paths().size();
    assertThat(server.paths().get(size - 2)).isEqualTo("/f");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/f                    | it redirects more than 5 times",
        "ftp://a.example/      | it leads to ftp://a.example/, which is no address of HTTP",
        "http://u:p@127.0.0.1/ | which is no address of HTTP",
        "http://[              | it leads to what is no address"
      })
  void redirectsThatLeadNowhere_areTrouble(String location, String why) {
    server.answer("/f", 301, "", "Location", location);
    Desk desk = Desk.at(server.address("/f")).turn();

    assertThat(desk.heard).hasSize(1);
    assertThat(desk.heard.get(0)).contains(why);
  }

  @Test
  void feedOfTheOutside_doesNotLeadIntoAPrivateNetwork() {
    server.answer("/f", 200, feed(item("1", "One.")));
    FeedSettings outside =
        new FeedSettings(
            server.address("/f"),
            FeedSettings.AT_LEAST,
            FeedSettings.AT_MOST,
            "urn:a",
            false,
            false);
    Desk desk = new Desk(outside).start().turn();

    assertThat(server.paths()).isEmpty();
    assertThat(desk.heard)
        .containsExactly(
            "127.0.0.1 is in a private network: the line of the feed has to say local=yes");
  }
}
