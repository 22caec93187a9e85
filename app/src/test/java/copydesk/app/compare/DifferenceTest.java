package copydesk.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.app.Terminal;
import copydesk.app.compare.Difference.OtherSpeaker;
import copydesk.app.compare.Difference.Said;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DifferenceTest {
  private static final Terminal TERMINAL = new Terminal(false, false, 80);
  private static final Facts STANDING =
      new Facts(
          "A deal",
          Map.of("we agree", "Ada Quill", "it rained", "Tomas Hale", "no", "Siri Lund"),
          Set.of("fishing", "diplomacy"),
          Set.of("Ada Quill", "Norway"));
  private static final Facts CANDIDATE =
      new Facts(
          "A deal",
          Map.of("we agree", "Ada Quill", "it rained", "Siri Lund", "yes", "Siri Lund"),
          Set.of("fishing", "weather"),
          Set.of("Ada Quill", "Norway"));

  @Test
  void statementsAreMatchedByTheirContent() {
    Difference difference = Difference.between("a", STANDING, CANDIDATE);

    assertThat(difference.added()).containsExactly(new Said("Siri Lund", "yes"));
    assertThat(difference.withdrawn()).containsExactly(new Said("Siri Lund", "no"));
    assertThat(difference.speakers())
        .containsExactly(new OtherSpeaker("it rained", "Tomas Hale", "Siri Lund"));
    assertThat(difference.kept()).isEqualTo(1);
    assertThat(difference.topicsAdded()).containsExactly("weather");
    assertThat(difference.topicsRemoved()).containsExactly("diplomacy");
    assertThat(difference.isAny()).isTrue();
  }

  @Test
  void sameFacts_areNoDifference() {
    assertThat(Difference.between("a", STANDING, STANDING).isAny()).isFalse();
  }

  @Test
  void emptyReport_saysSo() {
    ComparisonReport report = new ComparisonReport(1);

    assertThat(report.isAny()).isFalse();
    assertThat(report.render(TERMINAL)).isEqualTo("nothing to compare: no article was read\n");
  }

  @Test
  void commandsToATerminal_areNotPassedOn() {
    ComparisonReport report = new ComparisonReport(1);
    report.add(Difference.between("a\u001b[2J", STANDING, CANDIDATE));

    assertThat(report.render(TERMINAL)).contains("\n  a\uFFFD[2J\n");
  }

  @Test
  void report_saysTheSumsTheCommonestAndTheFirst() {
    ComparisonReport report = new ComparisonReport(1);
    report.add(Difference.between("a", STANDING, CANDIDATE));
    report.add(Difference.between("b", STANDING, CANDIDATE));
    report.add(Difference.between("c", STANDING, STANDING));
    report.addOnlyHere();
    report.addRefused("empty");

    assertThat(report.isAny()).isTrue();
    assertThat(report.render(TERMINAL))
        .isEqualTo(
            """
            A deal
              a
              + Siri Lund: yes
              − Siri Lund: no
              ~ Tomas Hale → Siri Lund: it rained
              topics + weather, − diplomacy

            … and 1 more changed articles

            speakers:
                 2  Tomas Hale → Siri Lund

            topics:
                 2  + weather
                 2  − diplomacy

            3 articles compared: 1 the same, 2 changed
            statements: 5 kept, 2 added, 2 withdrawn, 2 with another speaker
            parties: 0 added, 0 removed
            articles: 1 do not stand yet, 0 stand and would go
            not to be read: 1, empty
            """);
  }
}
