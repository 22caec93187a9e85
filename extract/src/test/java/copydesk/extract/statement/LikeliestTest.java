package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LikeliestTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [He] <said .9> {that she feared rain}.       | He said that [she] <feared .5> {rain}.       | He: that she feared rain
          [He] <said .5> {that she feared rain}.       | He said that [she] <feared .9> {rain}.       | she: rain
          [He] <said .5> {that she feared} rain.       | He said that [she] <feared .9> {rain}.       | He: that she feared; she: rain
          [He] <said .9> {it rained}. He left.         | He said it rained. {He} <left .4>.           | He: it rained; -: He
          """)
  void ofContentsThatOverlap_theLikelierCuesStays(String first, String second, String shown) {
    StoryOf story = StoryOf.of(first, second);
    assertThat(story.afterAll(Likeliest::choose)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [He] <called .5> {it a farce and urged all to leave}.   | He called it a farce and <urged .9> {all to leave}.     | He: it a farce; -: all to leave
          [He] <called .5> {it a farce, also urged all to leave}. | He called it a farce, also <urged .9> {all to leave}.   | He: it a farce; -: all to leave
          [He] <called .5> {it so; urged all to leave}.           | He called it so; <urged .9> {all to leave}.             | He: it so; -: all to leave
          [He] <called .5> {it a farce who urged all to leave}.   | He called it a farce who <urged .9> {all to leave}.     | -: all to leave
          [He] <called .5> {it and urged all to leave}.           | He called it and <urged .9> {all to leave}.             | -: all to leave
          """)
  void contentThatReachesOverALikelierCue_endsBeforeIt(String first, String second, String shown) {
    assertThat(StoryOf.of(first, second).afterAll(Likeliest::choose)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [He] <said .5> {that she feared rain}. | He said that [she] <feared .9> {rain}. | He: that she feared rain
          [He] <said .9> {that she feared rain}. | He said that [she] <feared .5> {rain}. | she: rain
          """)
  void whatGivesWay_isKeptAsideWhole(String first, String second, String passedOver) {
    StoryOf story = StoryOf.of(first, second);
    Likeliest.choose(story.story, story.statements);
    assertThat(story.shown(story.story.passedOver())).isEqualTo(passedOver);
  }
}
