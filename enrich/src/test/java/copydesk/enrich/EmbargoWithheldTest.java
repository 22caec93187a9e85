package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.EnrichedArticle;
import copydesk.records.Status;
import copydesk.records.channel.CloudEvents;
import java.time.Duration;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** Embargoed articles by the other setting: filed as withheld, and again when they are free. */
final class EmbargoWithheldTest extends JobUnderTest {
  @Override
  LifeRules rules() {
    return new LifeRules(Embargo.WITHHELD, false);
  }

  @Test
  void embargoed_isFiledAsWithheld_andAgainWhenItIsFree() {
    sendAt(
        "2026-11-24T11:59:59Z",
        "a",
        "{'embargoed': '2026-11-24T13:00:00Z', 'text': 'Ann: Yes.', 'version': '1'}");
    TestRecord<String, EnrichedArticle> withheld = enriched.readRecord();
    assertThat(withheld.value().status()).isEqualTo(Status.WITHHELD);
    assertThat(header(withheld, CloudEvents.ID)).isEqualTo("a:1");
    assertThat(statements.isEmpty()).isTrue();

    letPass(Duration.ofHours(1));
    TestRecord<String, EnrichedArticle> free = enriched.readRecord();
    assertThat(free.value().status()).isEqualTo(Status.USABLE);
    assertThat(free.value().version()).isEqualTo(1);
    assertThat(header(free, CloudEvents.ID)).isEqualTo("a:1:released");
    assertThat(enriched.isEmpty()).isTrue();
    assertThat(statements.readRecordsToList()).hasSize(1);
    assertThat(counters.get(EnrichCounter.HELD)).isZero();
    assertThatAllIsCounted();
  }

  @Test
  void kill_takesTheRecordBack() {
    sendAt("2026-11-24T11:59:59Z", "a", "{'embargoed': 'open', 'text': 'Ann: Yes.'}");
    sendAt("2026-11-24T11:59:59Z", "a", null);
    letPass(Duration.ofHours(10));

    assertThat(enriched.readValuesToList())
        .extracting(article -> article == null ? "killed" : article.status().code())
        .containsExactly("withheld", "killed");
    assertThatAllIsCounted();
  }

  @Test
  void versionWithoutTheEmbargo_isTheNextVersion() {
    sendAt("2026-11-24T11:59:59Z", "a", "{'embargoed': 'open', 'text': 'Ann: Yes.'}");
    sendAt("2026-11-24T11:59:59Z", "a", "{'text': 'Ann: Yes.'}");

    assertThat(enriched.readValuesToList())
        .extracting(article -> article.version() + " " + article.status().code())
        .containsExactly("1 withheld", "2 usable");
  }
}
