package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.channel.DeadReason;
import copydesk.stage.Counters;
import org.junit.jupiter.api.Test;

final class EnrichCounterTest {
  private final Counters<EnrichCounter> counters = EnrichCounter.counters();

  @Test
  void summary_isTheEquation_andWhatDied() {
    counters.add(EnrichCounter.IN, 5);
    counters.add(EnrichCounter.ENRICHED, 2);
    counters.count(EnrichCounter.KILLED);
    counters.count(EnrichCounter.DEAD, DeadReason.EXTRACTION_FAILED.code());
    counters.count(EnrichCounter.DEAD, DeadReason.NOT_TEXT.code());

    assertThat(counters)
        .hasToString("5 in = 2 enriched + 1 killed + 2 dead, not-text 1, extraction-failed 1");
    assertThat(counters.sum(EnrichCounter.OUTCOMES)).isEqualTo(counters.get(EnrichCounter.IN));
  }

  @Test
  void everyReason_isCountedByItsCode() {
    for (DeadReason reason : DeadReason.values()) {
      counters.count(EnrichCounter.DEAD, reason.code());
    }

    assertThat(counters.get(EnrichCounter.DEAD)).isEqualTo(DeadReason.values().length);
  }
}
