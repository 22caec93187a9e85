package copydesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.channel.CloudEvents;
import copydesk.stage.StageFailureException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedPollerTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final FeedServer server = new FeedServer();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void itemsOfAFeed_arePostedOnceTheOldestFirst() {
    server.answer("/f", 200, feed(item("2", "Two."), item("1", "One.")));
    Desk desk = desk("/f").turn();

    assertThat(desk.ids()).containsExactly("1", "2");
    assertThat(header(desk, CloudEvents.SOURCE)).isEqualTo(server.address("/f"));
    assertThat(header(desk, CloudEvents.TIME)).isEqualTo("2026-11-24T13:00:00Z");
    assertThat(header(desk, CloudEvents.CONTENT_TYPE))
        .isEqualTo("application/rss+xml; charset=UTF-8");
    assertThat(server.last().header("User-Agent"))
        .isEqualTo("Copydesk/test (+https://desk.example/)");

    server.answer("/f", 200, feed(item("3", "Three."), item("2", "Two."), item("1", "One.")));
    desk.during(HOUR);
    assertThat(desk.ids()).containsExactly("1", "2", "3");
    assertThat(desk.count(FeedCounter.POSTED)).isEqualTo(3);
  }

  @Test
  void validators_areSentBackExactlyAsTheyCame() {
    server.answer(
        "/f", 200, feed(item("1", "One.")), "ETag", "W/\"a b--gzip\"", "Last-Modified", "sometime");
    Desk desk = desk("/f").turn();
    assertThat(server.last().header("If-None-Match")).isNull();

    server.answer("/f", 304, "", "ETag", "\"new\"");
    desk.after(HOUR);
    assertThat(server.last().header("If-None-Match")).isEqualTo("W/\"a b--gzip\"");
    assertThat(server.last().header("If-Modified-Since")).isEqualTo("sometime");

    desk.after(HOUR);
    assertThat(server.last().header("If-None-Match")).isEqualTo("\"new\"");
    assertThat(server.last().header("If-Modified-Since")).isEqualTo("sometime");
    assertThat(desk.count(FeedCounter.UNCHANGED)).isEqualTo(2);
  }

  @Test
  void failures_leaveTheValidatorsAndThoseOfWhatIsNoFeedAreNotTaken() {
    server.answer("/f", 200, feed(item("1", "One.")), "ETag", "\"a\"");
    Desk desk = desk("/f").turn();
    server.answer("/f", 500, "");
    desk.after(HOUR);
    server.answer("/f", 200, "<!doctype html><p>Log in</p>", "ETag", "\"page\"");
    desk.after(HOUR);
    desk.after(HOUR);

    assertThat(server.last().header("If-None-Match")).isEqualTo("\"a\"");
    assertThat(desk.heard)
        .containsExactly("the server answers 500", "this is no feed: it is an HTML page");
    server.answer("/f", 200, feed(item("1", "One.")), "Content-Type", "text/html");
    desk.after(HOUR);
    assertThat(desk.heard).last().isEqualTo("well");
    assertThat(desk.ids()).containsExactly("1");
  }

  @Test
  void onceADay_allIsAskedFor() {
    server.answerWithValidator("/f", "\"frozen\"", feed(item("1", "One.")));
    Desk desk = desk("/f").turn();
    server.answer(
        "/f",
        exchange -> {
          boolean full = exchange.getRequestHeaders().getFirst("If-None-Match") == null;
          byte[] body = feed(item("2", "Two.")).getBytes(java.nio.charset.StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(full ? 200 : 304, full ? body.length : -1);
          if (full) {
            exchange.getResponseBody().write(body);
          }
        });
    desk.during(Duration.ofHours(23));
    assertThat(desk.ids()).containsExactly("1");

    desk.during(Duration.ofHours(3));
    assertThat(desk.ids()).containsExactly("1", "2");
  }

  @Test
  void interval_followsTheFeedWithinItsBounds() {
    server.answer("/f", 200, feed(item("1", "One.")));
    Desk desk = desk("/f").during(DAY);
    int quiet = server.paths().size();
    assertThat(quiet).as("about once an hour").isBetween(24, 40);

    int[] number = {1};
    server.answer(
        "/f",
        exchange -> {
          byte[] body =
              feed(item("n" + number[0]++, "News."))
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
        });
    desk.during(DAY);
    assertThat(server.paths().size() - quiet).as("every two minutes").isBetween(650, 721);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cache-Control | public, max-age=7200 |               | 120",
        "Cache-Control | max-age=99999999     |               | 1440",
        "X-None        | x                    | <ttl>90</ttl> | 90",
        "X-None        | x                    | <skipHours><hour>13</hour><hour>14</hour></skipHours>|120"
      })
  void whatTheServerAsksFor_isKept(String header, String value, String element, int minutes) {
    String body =
        feed(item("1", "One."))
            .replace("<channel>", "<channel>" + (element == null ? "" : element));
    server.answer("/f", 200, body, header, value);
    Desk desk = desk("/f").turn();
    desk.during(Duration.ofMinutes(minutes - 1));
    assertThat(server.paths()).hasSize(1);
    desk.during(Duration.ofMinutes(2));
    assertThat(server.paths()).hasSize(2);
  }

  @Test
  void retryAfter_holdsForTheWholeHost() {
    server.answer("/a", 429, "", "Retry-After", "7200");
    server.answer("/b", 200, feed(item("b", "B.")));
    server.answer("/c", 200, feed(item("c", "C.")));
    FeedSettings c = FeedSettings.of(server.otherAddress("/c"));
    Desk desk =
        new Desk(FeedSettings.of(server.address("/a")), FeedSettings.of(server.address("/b")), c)
            .start()
            .during(Duration.ofMinutes(119));

    assertThat(server.paths()).containsOnlyOnce("/a").doesNotContain("/b").contains("/c");
    desk.restart().during(Duration.ofMinutes(1));
    assertThat(server.paths()).doesNotContain("/b");
    desk.during(Duration.ofMinutes(5));
    assertThat(server.paths()).contains("/b");
    assertThat(desk.ids()).containsExactly("c", "b");
    assertThat(desk.heard).contains("the server wants to be left alone (429)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "nonsense"})
  void refusalWithoutATime_isWaitedOutLongerAndLonger(String retryAfter) {
    server.answer("/f", 503, "", "Retry-After", retryAfter);
    desk("/f").during(Duration.ofHours(3));

    assertThat(server.paths().size()).isBetween(4, 6);
  }

  @Test
  void retryAfterOfAYear_isADay() {
    server.answer("/f", 429, "", "Retry-After", "Wed, 24 Nov 2027 13:00:00 GMT");
    Desk desk = desk("/f").during(Duration.ofHours(23));
    assertThat(server.paths()).hasSize(1);
    desk.during(Duration.ofHours(2));
    assertThat(server.paths()).hasSize(2);
  }

  @Test
  void restart_postsNothingTwiceAndAsksNobodyBeforeItsTime() {
    server.answer(
        "/f", 200, feed(item("2", "Two."), item("1", "One.")), "Cache-Control", "max-age=3600");
    Desk desk = desk("/f").turn();
    desk.restart().turn().restart().after(Duration.ofMinutes(59));
    assertThat(server.paths()).hasSize(1);

    server.answer("/f", 200, feed(item("3", "Three."), item("2", "Two."), item("1", "One.")));
    desk.restart().after(Duration.ofMinutes(2));
    assertThat(server.paths()).hasSize(2);
    assertThat(desk.ids()).containsExactly("1", "2", "3");
  }

  @Test
  void kafkaThatIsLost_losesAndDoublesNothing() {
    server.answer("/f", 200, feed(item("1", "One.")));
    Desk desk = desk("/f");
    desk.loseKafka();
    assertThatThrownBy(desk::turn)
        .isInstanceOf(StageFailureException.class)
        .hasMessage("Kafka at host:9092 did not take articles: gone");

    desk.restart().turn().restart().after(DAY);
    assertThat(desk.ids()).containsExactly("1");
  }

  @Test
  void feedThatIsGone_isAskedNoMoreUntilSomebodySaysSo() {
    server.answer("/f", 410, "");
    Desk desk = desk("/f").turn();
    desk.during(DAY).restart().during(DAY);

    assertThat(server.paths()).hasSize(1);
    assertThat(desk.heard)
        .containsExactly(
            "it is gone for good (410)", "it is gone for good; gone=ask in its line asks again");
  }

  @Test
  void serverThatHangs_costsOnlyItself() {
    server.hang("/slow");
    server.answer("/f", 200, feed(item("1", "One.")));
    Desk desk =
        new Desk(
                FeedSettings.of(server.otherAddress("/slow")),
                FeedSettings.of(server.address("/f")))
            .patience(Duration.ofMillis(300))
            .start()
            .turn();

    assertThat(desk.ids()).containsExactly("1");
    assertThat(desk.heard).containsExactly("no answer within 0.3 s");
  }

  @Test
  void gzip_isReadAndABombIsNot() throws IOException {
    server.answer(
        "/f",
        200,
        gzip(feed(item("1", "One.")).getBytes(java.nio.charset.StandardCharsets.UTF_8), 1),
        "Content-Encoding",
        "gzip");
    server.answer("/bomb", 200, gzip(new byte[1 << 20], 512), "Content-Encoding", "gzip");
    Desk desk = Desk.at(server.address("/f"), server.otherAddress("/bomb")).turn();

    assertThat(desk.ids()).containsExactly("1");
    assertThat(desk.heard).containsExactly("it is larger than 32 MiB");
    assertThat(server.last().header("Accept-Encoding")).isEqualTo("gzip");
  }

  @Test
  void documentThatIsCutOff_isAskedForAgainWhole() throws IOException {
    String whole = feed(item("2", "Two."), item("1", "One."));
    String cut = whole.substring(0, whole.indexOf("<guid isPermaLink='false'>1"));
    server.answer("/f", 200, cut, "ETag", "\"a\"");
    Desk desk = desk("/f").turn();
    assertThat(desk.ids()).containsExactly("2");
    assertThat(desk.count(FeedCounter.RECOVERED)).isEqualTo(1);

    server.answerWithValidator("/f", "\"a\"", whole);
    desk.after(HOUR);
    assertThat(desk.ids()).containsExactly("2", "1");
  }

  @Test
  void endlessBody_isGivenUp() {
    server.answer(
        "/f",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] part = new byte[1 << 20];
          for (int i = 0; i < 10_000; i++) {
            exchange.getResponseBody().write(part);
          }
        });
    Desk desk = desk("/f").turn();

    assertThat(desk.heard).containsExactly("it is larger than 32 MiB");
  }

  @Test
  void oneHost_isAskedOneThingAtATime() {
    server.answer("/a", 200, feed(item("a", "A.")));
    server.answer("/b", 200, feed(item("b", "B.")));
    Desk desk = Desk.at(server.address("/a"), server.address("/b")).turn();
    assertThat(server.paths()).containsExactly("/a");
    desk.after(Duration.ofMillis(FeedPoller.HOST_PAUSE));
    assertThat(server.paths()).containsExactly("/a", "/b");
  }

  @Test
  void idThatIsAnotherHostsArticle_isNotTaken() {
    server.answer("/a", 200, feed(item("1", "One.")));
    server.answer("/b", 200, feed(item("1", "Another.")));
    Desk desk = Desk.at(server.address("/a"), server.otherAddress("/b")).turn();

    assertThat(desk.ids()).containsExactly("1", "1+https://wire.example/1");
  }

  private Desk desk(String path) {
    return Desk.at(server.address(path));
  }

  private static String header(Desk desk, String name) {
    return CloudEvents.get(desk.raw().get(0).headers(), name);
  }

  static String feed(String... items) {
    return "<?xml version='1.0'?><rss version='2.0'><channel><title>Wire</title>"
        + String.join("", items)
        + "</channel></rss>";
  }

  static String item(String guid, String text) {
    return "<item><title>Title "
        + guid
        + "</title><guid isPermaLink='false'>"
        + guid
        + "</guid><link>https://wire.example/"
        + guid
        + "</link><description>"
        + text
        + "</description></item>";
  }

  private static byte[] gzip(byte[] part, int times) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < times; i++) {
        out.write(part);
      }
    }
    return bytes.toByteArray();
  }
}
