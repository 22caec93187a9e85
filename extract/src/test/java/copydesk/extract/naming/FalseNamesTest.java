package copydesk.extract.naming;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FalseNamesTest {
  private static String corrected(String text) {
    MarkedText marked = MarkedText.of(text);
    return marked.marked(FalseNames.leaveOut(marked.tokens(), marked.names()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {P Ana Sousa}, {O MD}, {O PhD}, said it. | {P Ana Sousa}, MD, PhD, said it.
          {O Alma} sells {O DVDs}. | {O Alma} sells DVDs.
          {O Alma} won the {O World Cup}. | {O Alma} won the World Cup.
          {P Ana Sousa} (D-{L Calif.}) left.       | {P Ana Sousa} (D-Calif.) left.
          {P Ana Sousa}, R-{L Texas}, left.        | {P Ana Sousa}, R-Texas, left.
          The {O Records Act} is old. | The Records Act is old.
          She wrote on {O Twitter} and her {O Facebook} page. | She wrote on Twitter and her Facebook page.
          """)
  void whatIsNoParty_isLeftOut(String text, String corrected) {
    assertThat(corrected(text)).isEqualTo(corrected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{O Twitter} said on {O Twitter} that it grew.",
        "The {O United Nations} met.",
        "The {O+ World Cup} met.",
        "{O Alma} and {L PC} met."
      })
  void partiesStay(String text) {
    assertThat(corrected(text)).isEqualTo(text);
  }
}
