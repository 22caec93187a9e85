package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IntroducedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Barón states, “This is where I work.” He left. | Barón: “This is where I work.”
          Bell wrote in her ruling: “It rained all day.” | Bell: “It rained all day.”
          A man who told one guard “We are all going home” fell. | A man: “We are all going home”
          Bell said: “It rained all day. “It snowed.” | Bell: “It rained all day. / “It snowed.”
          Bell said: {“It rained all day.”} [Osei] <added>: “It snowed, too.” | Bell: “It rained all day.”; Osei: “It snowed, too.”
          """)
  void quotation_isOfTheVerbBeforeIt(String marked, String shown) {
    assertThat(StoryOf.of(marked).afterAll(Introduced::read)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [Bell] <said>: {“It rained all day.”} | Bell: “It rained all day.”
          Alma: “It rained all day.” | ''
          He said no, “wet” | ''
          The song “We are all going home” won. | ''
          """)
  void otherQuotations_areLeftAlone(String marked, String shown) {
    assertThat(StoryOf.of(marked).afterAll(Introduced::read)).isEqualTo(shown.replace("''", ""));
  }
}
