package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LeftoversTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {“It rained,”} [he] <said>. “It snowed.”              | he: “It rained,” / “It snowed.”
          {“It rained,”} [he] <said>. “It snowed.” “It froze.”  | he: “It rained,” / “It snowed.” / “It froze.”
          {“It rained,”} [he] <said>. Then “it snowed.”         | he: “It rained,”
          {“It rained,”} [he] <said>. He sat. “It snowed.”      | he: “It rained,”
          {“It rained,”} [he] <said>.¶“It snowed.”              | he: “It rained,” / “It snowed.”
          {It rained}, [he] <said>.¶“It snowed.”                | he: It rained
          {“It rained,”} [he] <said>.¶“It snowed.” Birds sang.  | he: “It rained,”
          {“It rained.}¶“It snowed.”                            | -: “It rained. / “It snowed.”
          """)
  void quotationThatGoesOn_belongsToTheStatementBefore(String marked, String shown) {
    assertThat(StoryOf.of(marked).afterAll(Leftovers::attach)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          “The sea gives and takes.”¶It says no more.           | -: “The sea gives and takes.”
          It rained.¶“The sea gives and takes.” “It is so.”     | -: “The sea gives and takes.” / “It is so.”
          “The sea gives.”¶It says no more.                     | ''
          A man saw “the sea that gives and takes” below.       | ''
          The “little giant” was built in 1961.                 | ''
          """)
  void quotationOfItsOwn_isAStatementIfItIsSpeech(String marked, String shown) {
    assertThat(StoryOf.of(marked).afterAll(Leftovers::attach)).isEqualTo(shown.replace("''", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {“It rained,”} [he] <said>. “It snowed all day.” — Carla Sanchez | he: “It rained,”; -: “It snowed all day.”
          """)
  void quotationThatSomebodySigns_goesOnFromNobody(String marked, String shown) {
    assertThat(StoryOf.of(marked).afterAll(Leftovers::attach)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Mayor Lorne was furious. “It is a shame for us all.” | Mayor Lorne: “It is a shame for us all.”
          Bell spoke to Rep. Osei, R-S.C. “It is a shame for us all.” | -: “It is a shame for us all.”
          Rain fell on it. “It is a shame for us all.” | -: “It is a shame for us all.”
          [Bell] <said> {it rained}. “It is a shame for us all.” | Bell: it rained; -: “It is a shame for us all.”
          """)
  void quotationAfterASentence_isOfItsSubject(String marked, String shown) {
    assertThat(StoryOf.of(marked).afterAll(Leftovers::attach)).isEqualTo(shown);
  }
}
