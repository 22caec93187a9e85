package copydesk.extract.naming;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PartisanNamesTest {
  private static String corrected(String text) {
    MarkedText marked = MarkedText.of(text);
    return marked.marked(PartisanNames.join(marked.tokens(), marked.names()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The {G Tories} left. | The {O Tories} left.
          The Liberal {G Democrats} left. | The {O Liberal Democrats} left.
          The Liberal Democrats left. | The {O Liberal Democrats} left.
          A Lib Dem peer left. | A {O Lib Dem} peer left.
          """)
  void partiesCalledByPeople_areOrganisations(String text, String corrected) {
    assertThat(corrected(text)).isEqualTo(corrected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"The {G Republicans} left.", "The liberal {G Democrats} left."})
  void others_stay(String text) {
    assertThat(corrected(text)).isEqualTo(text);
  }
}
