package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InterruptionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {“The surprise,”} [she] <said>, “is how little it took.” | she: “The surprise,” / “is how little it took.”
          {“I,”} [he] <said>, “am,” he added, “here.”              | he: “I,” / “am,” / “here.”
          {“The surprise,”} [she] <said>, “Is that all?”           | she: “The surprise,”
          {“The surprise”} [she] <said>, “is how little.”          | she: “The surprise”
          {“The surprise,”} [she] <said> “is how little.”          | she: “The surprise,”
          {“It rained,”} [she] <said>. And then, “it snowed.”      | she: “It rained,”
          “The surprise,” [she] <said> {twice}, “is how little.”   | she: twice
          """)
  void quotationThatGoesOn_isJoinedToItsFirstPart(String marked, String shown) {
    assertThat(StoryOf.of(marked).afterAll(Interruptions::join)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {“It,”} [she] <said>, “is,” he added. | “It,” she said, {“is,”} [he] <added>.        | she: “It,” / “is,”
          {“It,”} [she] <said>, “is,” he said now. | “It,” she said, {“is,”} [he] <said> {now}. | she: “It,” / “is,”; he: now
          """)
  void secondPart_isTakenFromWhoeverHadIt(String first, String second, String shown) {
    assertThat(StoryOf.of(first, second).afterAll(Interruptions::join)).isEqualTo(shown);
  }
}
