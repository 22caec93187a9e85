package copydesk.format.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ItemDocumentTest {
  private static final Instant SEEN = Instant.parse("2026-11-24T13:00:00.987Z");

  @ParameterizedTest
  @ValueSource(strings = {"rss20-content-encoded.xml", "atom-xhtml.xml", "rss-broken.xml"})
  void document_givesTheSameItem(String name) {
    for (FeedItem item : FeedSamples.file(name).items()) {
      byte[] document = item.document().bytes("id <&> \"1\"", SEEN);
      Feed feed = FeedReader.read(document, item.document().contentType(), null);

      assertThat(feed.recovered()).isFalse();
      assertThat(feed.items()).hasSize(1);
      FeedItem again = feed.items().get(0);
      assertThat(again)
          .usingRecursiveComparison()
          .ignoringFields("id", "firstSeen", "document")
          .isEqualTo(item);
      assertThat(again.id()).isEqualTo("id <&> \"1\"");
      assertThat(again.firstSeen()).isEqualTo("2026-11-24T13:00:00Z");
      assertThat(again.document().bytes("id <&> \"1\"", SEEN)).isEqualTo(document);
    }
  }

  @Test
  void document_keepsWhatCame() {
    FeedItem item = FeedSamples.file("rss20-content-encoded.xml").items().get(0);

    assertThat(item.document().contentType()).isEqualTo("application/rss+xml; charset=UTF-8");
    assertThat(new String(item.document().bytes("mna-77120", SEEN), UTF_8))
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss ")
        .contains("<title>Meridian: World</title>")
        .contains("<category>Fishing</category>")
        .contains("<media:content url=\"https://www.mna.example/x.jpg\">")
        .contains("&lt;b&gt;Halla Brekkan&lt;/b&gt;")
        .contains("<item copydesk:id=\"mna-77120\" copydesk:firstSeen=\"2026-11-24T13:00:00Z\"")
        .doesNotContain("Fish &amp;");
  }

  @Test
  void entry_saysItsSource() {
    FeedItem item = FeedSamples.file("atom-xhtml.xml").items().get(1);

    assertThat(item.document().contentType())
        .isEqualTo("application/atom+xml; type=entry; charset=UTF-8");
    assertThat(new String(item.document().bytes("x", SEEN), UTF_8))
        .contains("<atom:entry ")
        .contains("xml:base=\"https://www.mna.example/world/\"")
        .contains("<atom:source><atom:title>Meridian: World</atom:title><atom:author>");
  }

  @Test
  void itemsOfOthers_cannotSayTheirIdHere() {
    FeedItem item =
        FeedSamples.rssItem(
            "<title>x</title></item><item xmlns:c='urn:copydesk:feed' c:id='other' c:secret='y'>");
    FeedItem forged =
        FeedSamples.rss("<item xmlns:c='urn:copydesk:feed' c:id='other' c:x='y'/>").items().get(0);

    assertThat(item.id()).isNull();
    assertThat(new String(forged.document().bytes("mine", SEEN), UTF_8))
        .contains("copydesk:id=\"mine\"")
        .doesNotContain("other")
        .doesNotContain("copydesk:x");
  }

  @Test
  void dateThatCannotBe_isWhenItWasFirstSeen() {
    FeedItem late = FeedSamples.file("rss20-content-encoded.xml").items().get(4);
    FeedItem undated = FeedSamples.file("rss20-content-encoded.xml").items().get(2);
    FeedItem dated = FeedSamples.file("rss20-content-encoded.xml").items().get(0);

    assertThat(seen(late).publishedOrFirstSeen()).isEqualTo("2026-11-24T13:00:00Z");
    assertThat(seen(undated).publishedOrFirstSeen()).isEqualTo("2026-11-24T13:00:00Z");
    assertThat(seen(dated).publishedOrFirstSeen()).isEqualTo("2026-11-24T11:05:00Z");
    assertThat(undated.publishedOrFirstSeen()).isNull();
    assertThat(seen(late).published()).as("is kept").hasToString("2070-01-01T00:00:00Z");
  }

  private static FeedItem seen(FeedItem item) {
    return FeedReader.read(item.document().bytes("x", SEEN), null, null).items().get(0);
  }
}
