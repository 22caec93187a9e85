package copydesk.app.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RedriveReportTest {
  private final RedriveReport report = new RedriveReport();

  @Test
  void nothing_isNothing() {
    assertThat(report.render()).isEqualTo("0 sent");
    assertThat(report.refused()).isZero();
  }

  @Test
  void oneThatFailedTooOften_isToldWithItsNumber() {
    add(Verdict.SENT, 1, 3);
    report.add(Verdict.FAILED_TOO_OFTEN, 3);

    assertThat(report.render()).isEqualTo("3 sent, 1 not sent (failed 3 times; --force sends it)");
    assertThat(report.refused()).isOne();
  }

  @Test
  void everyReasonNotToSend_isCounted() {
    report.add(Verdict.FAILED_TOO_OFTEN, 4);
    report.add(Verdict.FAILED_TOO_OFTEN, 3);
    report.add(Verdict.OVERTAKEN, 1);
    report.add(Verdict.NO_BYTES, 1);
    report.add(Verdict.TOO_LARGE, 1);
    add(Verdict.SENT_BEFORE, 1, 2);

    assertThat(report.render())
        .isEqualTo(
            "0 sent, 5 not sent (2 failed 3 times or more; --force sends them; 1 overtaken by what"
                + " came later; --force sends it; 1 without bytes; 1 too large), 2 sent before"
                + " (--again sends them once more)");
    assertThat(report.refused()).isEqualTo(5);
    assertThat(report.unsendable()).isEqualTo(2);
  }

  @Test
  void lettersThatWereSentBefore_areNoFailure() {
    report.add(Verdict.SENT_BEFORE, 1);

    assertThat(report.render()).isEqualTo("0 sent, 1 sent before (--again sends it once more)");
    assertThat(report.refused()).isZero();
  }

  private void add(Verdict verdict, long failures, int times) {
    for (int i = 0; i < times; i++) {
      report.add(verdict, failures);
    }
  }
}
