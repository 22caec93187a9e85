package copydesk.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.format.feed.FeedItem;
import copydesk.format.feed.FeedReader;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FeedArticlesTest {
  private static final Instant SEEN = Instant.parse("2026-11-24T13:00:00Z");

  @Test
  void itemsDocument_isOneArticleUnderItsId() throws IOException {
    List<FeedItem> items = FeedReader.read(sample("rss20-content-encoded.xml"), null, null).items();
    byte[] document = items.get(0).document().bytes("mna-77120", SEEN);
    String type = items.get(0).document().contentType();
    Decoded article = Formats.decode(document, type).articles().get(0);

    assertThat(Formats.identify(document, type)).isEqualTo("mna-77120");
    assertThat(article.id()).isEqualTo("mna-77120");
    assertThat(article.headline()).isEqualTo("Iceland, Norway agree to share mackerel catch");
    assertThat(article.source()).isEqualTo("Meridian: World");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.published()).isEqualTo("2026-11-24");
    assertThat(article.wire().firstCreated()).isEqualTo("2026-11-24T11:05:00Z");
    assertThat(article.wire().byline()).isEqualTo("Tomas Hale");
    assertThat(article.wire().summary()).isEqualTo("Three-year deal ends port closures.");
    assertThat(article.text()).startsWith("Iceland and Norway agreed").endsWith("Brekkan said.");
  }

  @Test
  void dateThatIsNotBelievedOrMissing_isWhenItWasFirstSeen() throws IOException {
    List<FeedItem> items = FeedReader.read(sample("rss20-content-encoded.xml"), null, null).items();

    for (int i : new int[] {2, 4}) {
      Decoded article = decoded(items.get(i)).articles().get(0);
      assertThat(article.published()).isEqualTo("2026-11-24");
      assertThat(article.wire().firstCreated()).isEqualTo("2026-11-24T13:00:00Z");
    }
  }

  @Test
  void entry_hasItsVersionsTime() throws IOException {
    List<FeedItem> items = FeedReader.read(sample("atom-xhtml.xml"), null, null).items();
    Decoded article = decoded(items.get(0)).articles().get(0);

    assertThat(article.wire().firstCreated()).isEqualTo("2026-11-24T10:05:00Z");
    assertThat(article.wire().versionCreated()).isEqualTo("2026-11-24T11:20:30Z");
    assertThat(article.headline()).isEqualTo("Iceland & Norway share mackerel, says minister");
  }

  @Test
  void contentElsewhere_isNoTextAndNamesTheLink() throws IOException {
    FeedItem item = FeedReader.read(sample("atom-xhtml.xml"), null, null).items().get(2);

    assertThatThrownBy(() -> decoded(item))
        .isInstanceOfSatisfying(
            RejectedArticleException.class,
            e -> assertThat(e.reason()).isEqualTo(DeadReason.NO_TEXT))
        .hasMessage("the text is not in the feed, but at https://www.mna.example/v.mp4");
  }

  @Test
  void wholeFeed_isItsArticlesEachUnderAnIdOfItsOwn() throws IOException {
    Delivery rss = Formats.decode(sample("rss20-content-encoded.xml"), null);

    assertThat(rss.articles())
        .extracting(Decoded::id)
        .containsExactly(
            "mna-77120",
            "https://www.mna.example/uk/chips",
            "https://www.mna.example/weather#weather-gale-on-friday",
            "https://www.mna.example/weather#weather-calm-on-saturday",
            "mna-77120+https://www.mna.example/other");
    Delivery atom = Formats.decode(sample("atom-xhtml.xml"), "text/xml");
    assertThat(atom.articles()).hasSize(2);
    assertThat(atom.refused())
        .extracting(RejectedArticleException::reason)
        .containsExactly(DeadReason.NO_TEXT);
    assertThat(
            Formats.decode(sample("rss-broken.xml"), "application/rss+xml; charset=utf-8")
                .articles())
        .extracting(Decoded::id)
        .containsExactly("f-1", "f-2");
  }

  @Test
  void whatIsNoFeedOrUnsafe_isRefused() {
    assertThatThrownBy(
            () ->
                Formats.decode(
                    "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss></rss>"
                        .getBytes(UTF_8),
                    "application/rss+xml"))
        .isInstanceOfSatisfying(
            RejectedArticleException.class,
            e -> assertThat(e.reason()).isEqualTo(DeadReason.UNSAFE_XML));
    assertThatThrownBy(() -> Formats.decode("Bridge".getBytes(UTF_8), "application/rss+xml"))
        .isInstanceOfSatisfying(
            RejectedArticleException.class,
            e -> assertThat(e.reason()).isEqualTo(DeadReason.UNDECODABLE));
    assertThatThrownBy(
            () -> Formats.decode("<rss><channel/></rss>".getBytes(UTF_8), "application/rss+xml"))
        .isInstanceOfSatisfying(
            RejectedArticleException.class,
            e -> assertThat(e.reason()).isEqualTo(DeadReason.EMPTY));
  }

  private static Delivery decoded(FeedItem item) {
    return Formats.decode(item.document().bytes("x", SEEN), item.document().contentType());
  }

  private static byte[] sample(String name) throws IOException {
    try (InputStream in = FeedArticlesTest.class.getResourceAsStream("feed/" + name)) {
      return in.readAllBytes();
    }
  }
}
