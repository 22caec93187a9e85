package copydesk.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.format.Decoded;
import copydesk.format.Delivery;
import copydesk.records.Article;
import copydesk.records.Wire;
import copydesk.records.channel.Channels;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

final class ArticleDecoderTest {
  private static final byte[] WIRE =
      """
      {"id": "other", "text": "It is open.", "headline": "Bridge", "published": "2021-07-09",
       "language": "en", "source": "urn:wire:one"}
      """
          .getBytes(UTF_8);

  @Test
  void whatTheFormatKnows_goesOn() {
    Article article =
        only(ArticleDecoder.delivery(WIRE, "application/json"))
            .article("a", null, "2021-07-09T10:00:00Z");

    assertThat(article)
        .isEqualTo(
            new Article(
                "a",
                1,
                "urn:wire:one",
                "2021-07-09T10:00:00Z",
                "It is open.",
                "Bridge",
                "2021-07-09",
                "en",
                List.of(),
                article.wire()));
    assertThat(article.wire().provider()).isEqualTo(new Wire.Provider("other", null, null));
    assertThat(article.withVersion(2).headline()).isEqualTo("Bridge");
  }

  @Test
  void sourceOfTheRecord_countsBeforeTheFormats() {
    assertThat(only(ArticleDecoder.delivery(WIRE, null)).article("a", "urn:desk", null).source())
        .isEqualTo("urn:desk");
  }

  private static Decoded only(Delivery delivery) {
    assertThat(delivery.items()).isOne();
    return delivery.articles().get(0);
  }

  @Test
  void tooManyBytes_areNotLookedAt() {
    assertThatThrownBy(
            () -> ArticleDecoder.delivery(new byte[Channels.MAX_ARTICLE_BYTES + 1], "image/png"))
        .asInstanceOf(InstanceOfAssertFactories.type(RejectedArticleException.class))
        .extracting(RejectedArticleException::reason)
        .isEqualTo(DeadReason.TOO_LARGE);
  }
}
