package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.EnrichedArticle;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Articles that are replayed into a job that knows them: what stands is filed again. */
final class FiledAgainTest extends JobUnderTest {
  @Override
  LifeRules rules() {
    return new LifeRules(Embargo.WITHHELD, true);
  }

  @Test
  void sameTextAgain_isFiledAgainUnderItsNumber() {
    send("a", "Ann: Yes.");
    send("a", "Ann: No.");
    send("a", "Ann:  No.");

    List<EnrichedArticle> all = enriched.readValuesToList();
    assertThat(all).extracting(EnrichedArticle::version).containsExactly(1, 2, 2);
    assertThat(all.get(2).change()).isEqualTo(all.get(1).change()).isNotNull();
    assertThat(all.get(2).text()).as("as it came last").isEqualTo("Ann:  No.");
    assertThat(counters.get(EnrichCounter.DUPLICATES)).isZero();
    assertThatAllIsCounted();
  }

  @Test
  void whatIsHeld_staysWithheldUntilItsTime() {
    String json = "{'embargoed': '2026-11-24T13:00:00Z', 'text': 'Ann: Yes.'}";
    sendAt("2026-11-24T11:59:59Z", "a", json);
    sendAt("2026-11-24T11:59:59Z", "a", json);
    letPass(Duration.ofHours(1));

    assertThat(enriched.readValuesToList())
        .extracting(article -> article.version() + " " + article.status().code())
        .containsExactly("1 withheld", "1 withheld", "1 usable");
    assertThatAllIsCounted();
  }
}
