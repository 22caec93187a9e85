package copydesk.extract.naming;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PartialNamesTest {
  private static String agreed(String text) {
    MarkedText marked = MarkedText.of(text);
    return marked.marked(PartialNames.agree(marked.tokens(), marked.names()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {P Mary Doyle} and {O Doyle}               | {P Mary Doyle} and {P Doyle}
          {O Doyle} and {P Mary Doyle}               | {P Doyle} and {P Mary Doyle}
          {P Ana Smith} and {O Senator Smith}        | {P Ana Smith} and {P Senator Smith}
          {O Yara ASA} and {P Yara}                  | {O Yara ASA} and {O Yara}
          {P+ Mary Doyle} and {O Doyle}              | {P+ Mary Doyle} and {P Doyle}
          """)
  void partOfALongerName_hasItsType(String text, String agreed) {
    assertThat(agreed(text)).isEqualTo(agreed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{P Mary Doyle} and {G Doyle}",
        "{P Mary Doyle} and {L Doyle}",
        "{P Mary Doyle} and {O Doyle Ames}",
        "{P Ana Smith} and {O Northgate Smith}",
        "{P Ana Yara} and {O Yara ASA} and {P Yara}",
        "{O Orana} and {P Porto}",
        "{O Orana} and {P Orana} and {O Orana}",
        "{P Mary Doyle} and {O+ Doyle}",
        "{O the}"
      })
  void otherNames_keepTheirTypes(String text) {
    assertThat(agreed(text)).isEqualTo(text);
  }
}
