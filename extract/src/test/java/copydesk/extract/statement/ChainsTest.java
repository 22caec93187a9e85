package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChainsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [The ministry] <said> {that Qureshi urged all sides to show restraint}.     | Qureshi via The ministry: all sides to show restraint
          [The ministry] <said> {that Qureshi told Rashid the crane was old}.         | Qureshi via The ministry: the crane was old
          [The ministry] <said> {Qureshi had told Rashid that the crane was old}.     | Qureshi via The ministry: that the crane was old
          """)
  void reportOfAReport_isOfWhoIsReportedToSpeak(String marked, String shown) {
    assertThat(StoryOf.of(marked).afterAll(Chains::resolve)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [The ministry] <said> {that he urged all sides to show restraint}.
          [The ministry] <said> {that it told Rashid the crane was old}.
          [The ministry] <said> {“Qureshi urged all sides to show restraint”}.
          <said> {that Qureshi urged all sides to show restraint}.
          [The ministry] <saw> {that Qureshi urged all sides to show restraint}.
          {Qureshi urged all sides to show restraint}, [the ministry] <said>, {and left}.
          [The ministry] <said> {that Qureshi expected all sides to show restraint}.
          [The ministry] <said> {it would rain in Alma and over all of the sea on Monday before Qureshi said so}.
          [The ministry] <said> {that the crane was old}.
          """)
  void otherContents_areLeftAlone(String marked) {
    StoryOf story = StoryOf.of(marked);
    assertThat(Chains.resolve(story.story, story.statements).get(0)).isSameAs(story.only());
  }

  @Test
  void reportThatGaveWay_isRelayedByItsSource() {
    StoryOf story =
        StoryOf.of(
            "[The ministry] <said> {that Qureshi called for a pause}.",
            "The ministry said that [Qureshi] <called> for {a pause}.");
    story.story.passOver(story.statements.remove(0));
    assertThat(story.afterAll(Chains::resolve)).isEqualTo("Qureshi via The ministry: a pause");
  }

  @Test
  void reportThatGaveWayAfterItsContent_isRelayedByItsSource() {
    StoryOf story =
        StoryOf.of(
            "{Qureshi called for a pause}, [the ministry] <said>.",
            "[Qureshi] <called> for {a pause}, the ministry said.");
    story.story.passOver(story.statements.remove(0));
    assertThat(story.afterAll(Chains::resolve)).isEqualTo("Qureshi via the ministry: a pause");
  }

  @Test
  void whoSaysSoHimself_relaysNothing() {
    StoryOf story =
        StoryOf.of(
            "{Qureshi called for a pause}, [he] <said>.",
            "[Qureshi] <called> for {a pause}, he said.");
    story.story.passOver(story.statements.remove(0));
    assertThat(story.afterAll(Chains::resolve)).isEqualTo("Qureshi: a pause");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {“It rained,” the judge said}, <according> to [the Post]. It froze.      | the judge via the Post: “It rained,”
          {Qureshi told Rashid that the crane was old}, [the ministry] <said>.     | Qureshi via the ministry: that the crane was old
          {Viruses written to make headlines are rarer}, <according> to [experts]. | experts: Viruses written to make headlines are rarer
          """)
  void reportBeforeItsReport_isOfWhoIsReportedToSpeak(String marked, String shown) {
    assertThat(StoryOf.of(marked).afterAll(Chains::resolve)).isEqualTo(shown);
  }

  @Test
  void thoughtThatGaveWay_relaysNothing() {
    StoryOf story =
        StoryOf.of(
            "[The ministry] <hoped> {that Qureshi called for a pause}.",
            "The ministry hoped that [Qureshi] <called> for {a pause}.");
    story.story.passOver(story.statements.remove(0));
    assertThat(story.afterAll(Chains::resolve)).isEqualTo("Qureshi: a pause");
  }
}
