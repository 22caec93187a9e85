package copydesk.bench.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How figures are counted and written. */
final class FiguresTest {
  @Test
  void percent_roundsExactHalvesToTheEvenDigit() {
    assertThat(Percent.of(12.25)).isEqualTo("12.2");
    assertThat(Percent.of(12.75)).isEqualTo("12.8");
    assertThat(Percent.of(12.35)).isEqualTo("12.3"); // the double is a little less
    assertThat(Percent.of(100)).isEqualTo("100.0");
  }

  @Test
  void agreement_hasPrecisionRecallAndF1() {
    Agreement agreement = new Agreement();
    assertThat(agreement).hasToString("P 0.0  R 0.0  F1 0.0  gold 0  predicted 0");

    agreement.add(1, 2, 4);
    agreement.add(2, 2, 2);

    assertThat(agreement).hasToString("P 50.0  R 75.0  F1 60.0  gold 4  predicted 6");
  }

  @Test
  void share_ofNothingIsZero() {
    Share share = new Share();
    assertThat(share).hasToString("% 0.0  n 0");

    share.add(true);
    share.add(false);
    share.add(false);

    assertThat(share).hasToString("% 33.3  n 3");
  }

  @Test
  void report_alignsItsTables() {
    Report report =
        new Report()
            .table(List.of("kind", "n"), List.of(List.of("relay", "7"), List.of("a", "12")));

    assertThat(report.toString().lines())
        .containsExactly("", "kind    n", "relay   7", "a      12");
  }

  @Test
  void rows_ofTheSameWords_areNumbered() {
    Rows rows = new Rows();
    rows.add("a1", "quotation", "“We won,\n again”", true, "Ana", "Ana");
    rows.add("a1", "quotation", "We won, again", false, "Ana", "Bo");
    rows.add("a1", "party", "We won, again", false, "person", "group");

    assertThat(rows.all())
        .extracting(Row::name)
        .contains("a1 | We won, again", "a1 | We won, again (2)");
    assertThat(rows.wrong())
        .extracting(Row::toString)
        .containsExactly(
            "a1 | quotation | We won, again (2) | want Ana | got Bo",
            "a1 | party | We won, again | want person | got group");
  }
}
