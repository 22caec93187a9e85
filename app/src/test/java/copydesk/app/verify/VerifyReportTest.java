package copydesk.app.verify;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.app.Terminal;
import org.junit.jupiter.api.Test;

final class VerifyReportTest {
  private final VerifyReport report = new VerifyReport("out");
  private final Terminal plain = new Terminal(false, false, 100);

  @Test
  void nothingDifferent_isOneLine() {
    report.stand(2);
    report.addEqual();
    report.addEqual();

    assertThat(report.isAny()).isFalse();
    assertThat(report.render(plain, 10)).isEqualTo("2 articles stand; out holds the same\n");
  }

  @Test
  void differences_areNamedByKindAndCounted() {
    report.stand(9);
    report.addEqual();
    report.add(
        new Difference(Difference.Kind.UNREADABLE, null, "x\u001b.json", "it\u001b is empty"));
    for (int i = 0; i < 3; i++) {
      report.add(new Difference(Difference.Kind.MISSING, "id\u001b" + i, null, null));
    }
    report.add(new Difference(Difference.Kind.EXTRA, "e", "2021/07/09/e.json", null));
    report.behind();

    assertThat(report.isAny()).isTrue();
    assertThat(report.render(plain, 2))
        .isEqualTo(
            """
            missing     id�0
            missing     id�1
            …           1 more missing
            extra       e  2021/07/09/e.json
            unreadable  x�.json  it� is empty
            9 articles stand; out: 1 equal, 3 missing, 1 extra, 1 unreadable
            the sink has not written all of the channel yet; compare again when it has
            """);
    assertThat(report.sums())
        .containsEntry("missing", 3L)
        .containsEntry("different", 0L)
        .containsEntry("sinkBehind", true);
  }

  @Test
  void whatChangedMeanwhile_isNoDifference() {
    report.stand(1);
    report.add(new Difference(Difference.Kind.DIFFERENT, "a", "a.json", null));
    report.changing("a"::equals);

    assertThat(report.isAny()).isFalse();
    assertThat(report.differences()).isEmpty();
    assertThat(report.render(plain, 10)).contains("not compared, as they changed meanwhile: 1");
  }
}
