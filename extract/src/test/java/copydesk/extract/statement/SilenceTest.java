package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.text.Range;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SilenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [The bank] <declined> {to comment}.
          [Lund] <refused> {to say why}.
          [She] would not <say> {whether it rained}.
          [The firm] did not immediately <respond> {to a request}.
          [The firm] has yet to <comment> {on the case}.
          [Lund] won't <say> {who paid}.
          [The party] has not <said> {how it will vote}.
          [The party] hasn't <explained> {why it left}.
          [The police] had no <comment> {on the case}.
          [He] could not be reached for <comment> {on it}.
          """)
  void whoKeepsSilent_saysNothing(String marked) {
    StoryOf story = StoryOf.of(marked);
    assertThat(Silence.read(story.reading, story.only())).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [Lund] <said> {he would not comment}.
          [Lund] <refused> {to leave the house}.
          [Lund] <declined> {the “big gift”}.
          [Lund] did not <deny> {that it rained}.
          [Lund] will <say> {that it rained}.
          """)
  void whoSpeaks_isLeftAlone(String marked) {
    StoryOf story = StoryOf.of(marked);
    assertThat(Silence.read(story.reading, story.only())).isSameAs(story.only());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          It rained, he <said> on condition of anonymity because he was shy. | It rained, he said
          He <said>, on condition of anonymity, that it rained.              | He said, on condition of anonymity, that it rained.
          He <said> it rained on Monday.                                     | He said it rained on Monday.
          """)
  void termsOfSpeaking_endTheWindow(String marked, String shown) {
    StoryOf story = StoryOf.of(marked);
    Range all = new Range(0, story.reading.tokens().size());
    Range window = Silence.withoutTerms(story.reading, story.only().cue(), all);
    assertThat(story.reading.tokens().string(window.first(), window.end())).isEqualTo(shown);
  }
}
