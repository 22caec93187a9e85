package copydesk.extract.naming;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExplainedNamesTest {
  private static String corrected(String text) {
    MarkedText marked = MarkedText.of(text);
    return marked.marked(ExplainedNames.apply(marked.tokens(), marked.names()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The {O Coffee Institute} (Incafe) grew. Incafe left. | The {O Coffee Institute} ({O Incafe}) grew. {O Incafe} left.
          The {O Alma Council} ({L AC}) met. {L AC} left. | The {O Alma Council} ({O AC}) met. {O AC} left.
          The {O Access to Records Act} ({O ARA}) is old. {O ARA} helps. | The {O Access to Records Act} (ARA) is old. ARA helps.
          An independent power producer ({O IPP}) came. {O IPP} helps. | An independent power producer (IPP) came. IPP helps.
          """)
  void whatIsInBrackets_isWhatIsSaidBeforeIt(String text, String corrected) {
    assertThat(corrected(text)).isEqualTo(corrected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The {O Alma Council} (Reuters) met.",
        "The {L Alma} ({O FC}) met.",
        "The ministry of mines ({O MM}) met.",
        "The {O Coffee Institute} met (Monday)."
      })
  void others_stay(String text) {
    assertThat(corrected(text)).isEqualTo(text);
  }
}
