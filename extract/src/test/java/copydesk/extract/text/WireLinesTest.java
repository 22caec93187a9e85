package copydesk.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WireLinesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Adds details, minister's quote)",
        "(Corrects share to 62 percent, not 26, in paragraph 4)",
        "(Recasts, adds background.)",
        "($1 = 10.2 Norwegian crowns)",
        "(1 euro = 1.08 dollars)",
        "((ann.example@mna.example; +47 555 0123;))",
        "Document MNA0000020261124embo0005",
        "MORE",
        "-30-",
        "ENDS"
      })
  void lineForDesks_isANote(String line) {
    assertThat(isNote(line, 1)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Reuters)",
        "(Nobody was hurt.)",
        "(The union says 40 people, and the police 25, were there.)",
        "Document leaked on Monday",
        "More was to come.",
        "Ends meet in Port Alma",
        "()"
      })
  void story_isNone(String line) {
    assertThat(isNote(line, 1)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = "(Adds to the confusion, critics say)")
  void whatIsNew_standsAtTheTop(String line) {
    assertThat(isNote(line, 40)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "UPDATE 2-Crane falls, UPDATE 2-",
    "REFILE-UPDATE 1-Crane falls, REFILE-UPDATE 1-",
    "CORRECTED-Crane falls, CORRECTED-",
    "CORRECTION: Crane falls, 'CORRECTION: '",
    "Crane falls, ''",
    "Update on the crane, ''",
    "Update-friendly cranes, ''",
    "UPDATE 2-, ''"
  })
  void headline_startsAfterTheMarksOfUpdates(String text, String mark) {
    Line line = new Line(0, text.length(), false);
    assertThat(WireLines.headlineStart(text, line)).isEqualTo(mark.length());
  }

  private static boolean isNote(String line, int number) {
    return WireLines.isNote(line, new Line(0, line.length(), false), number);
  }
}
