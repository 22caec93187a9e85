package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PassivesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [The plan] was <criticised> {by the union as “a gift”}.                | the union: as “a gift”
          {The plan} was <criticised> by [the union] {as “a gift”}.              | the union: as “a gift”
          She was later <slammed> for {staging a “farce” by the workers' union}. | the workers' union: staging a “farce”
          It was <said> by [Omar Lund] {that it rained}.                         | Omar Lund: that it rained
          {Rosa} was <promised> by [the police a rest].                          | the police: a rest
          Rosa was <warned> by {the crew that it rained}.                        | the crew: that it rained
          """)
  void whoStandsAfterBy_speaks(String marked, String shown) {
    assertThat(StoryOf.of(marked).after(Passives::read)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [Park] was <told> {that it rained}.     | -: that it rained
          {It rained}, [the court] was <told>.    | -: It rained
          [He] is <said> {to be ill}.             | -: to be ill
          [The lake] was <called> {“a disgrace”}. | -: “a disgrace”
          """)
  void whoIsTold_doesNotSpeak(String marked, String shown) {
    assertThat(StoryOf.of(marked).after(Passives::read)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [Lund] is widely <expected> {to run}.
          [The firm] was <declared> {dead}.
          [The minister] is <accused> of {taking bribes}.
          {The deal} was <confirmed> by a man, who left.
          """)
  void whereNobodyIsSaidToSpeak_thereIsNoStatement(String marked) {
    StoryOf story = StoryOf.of(marked);
    assertThat(Passives.read(story.reading, story.only())).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [Lund] <said> {it rained}.
          [Lund] was <concerned> {that it rained}.
          [Lund] is <committed> {to the plan}.
          [He] is <expected> to say {“it rained”}.
          """)
  void otherForms_areLeftAlone(String marked) {
    StoryOf story = StoryOf.of(marked);
    assertThat(Passives.read(story.reading, story.only())).isSameAs(story.only());
  }
}
