package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
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
          {“It,”} [she] <said>, “is,” and was, he added. | “It,” she said, {“is,” and was}, [he] <added>.  | she: “It,” / “is,”; he: and was
          {“It,”} [she] <said>, “is”, he added. | “It,” she said, {“is”,} [he] <added>.                    | she: “It,” / “is”
          {“It,”} [she] <said>, “is,” or “was,” he added. | “It,” she said, {“is,” or “was,”} [he] <added>. | she: “It,” / “is,”; he: or “was,”
          {“It,”} [she] <said>, adding that it was, “is.” | “It,” [she] said, <adding> {that it was, “is.”} | she: “It,” / “is.”; she: that it was
          {“It,”} [she] <said>, referring to it, “is.” | “It,” [she] said, <referring> {to it, “is.”} | she: “It,” / “is.”
          """)
  void secondPart_isTakenFromWhoeverHadIt(String first, String second, String shown) {
    assertThat(StoryOf.of(first, second).afterAll(Interruptions::join)).isEqualTo(shown);
  }

  @Test
  void statementThatKeepsNothing_isPassedOver() {
    StoryOf story =
        StoryOf.of(
            "{“It,”} [she] <said>, “is,” he added.", "“It,” she said, {“is,”} [he] <added>.");
    story.afterAll(Interruptions::join);
    assertThat(story.shown(story.story.passedOver())).isEqualTo("he: “is,”");
  }

  @Test
  void quotationInterruptedOverAndOver_isJoinedInLinearTime() {
    StoryOf story = StoryOf.of("{“I,”} [he] <said>, " + "“am,” he said, ".repeat(150_000) + "so.");
    List<Found> joined =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> Interruptions.join(story.story, story.statements));
    assertThat(joined).hasSize(1);
    assertThat(joined.get(0).content()).hasSize(150_001).doesNotHaveDuplicates();
  }
}
