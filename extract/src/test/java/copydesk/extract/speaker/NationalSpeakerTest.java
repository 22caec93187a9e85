package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NationalSpeakerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Coach P(David Munro) had little to say. [The Scot] left.      | David Munro DESCRIPTION <- The Scot TITLE
          Coach P(David Munro) left. [The 24-year-old] said so.         | David Munro DESCRIPTION <- The 24-year-old TITLE
          P(David Munro) met P(Tom Reyes). [The Scot] said so.          | unknown
          P(David Munro) left. It rained. [The Scot] said so.           | David Munro DESCRIPTION <- The Scot TITLE
          P(David Munro) left. It rained. It froze. [The Scot] said so. | unknown
          P(David Munro) left. [A Scot] said so.                        | unknown
          P(David Munro) left. [The old man] said so.                   | unknown
          P(David Munro) left. [The 24-year plan] said so.              | unknown
          It rained. [The Scot] said so.                                | unknown
          """)
  void oneOfAPeople_isTheOnlyPersonNearby(String text, String shown) {
    assertThat(SourceOf.of(text).by(NationalSpeaker::resolve)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          L(Germany)'s P(Lena Vogt) beat L(Spain)'s P(Carla Ruiz). [The L(Spain)] said so.   | Carla Ruiz
          P(Tom Reyes) met P(Lena Vogt) of L(Germany). [The L(Germany)] said so.             | Lena Vogt
          P(Tom Reyes) met P(Lena Vogt) (L(Germany)). [The L(Germany)] said so.              | Lena Vogt
          L(Germany) rider P(Lena Vogt) beat P(Tom Reyes). [The L(Germany)] said so.         | Lena Vogt
          P(Lena Vogt) beat P(Carla Ruiz), 29, in May. [The 29-year-old] said so.            | Carla Ruiz
          P(Lena Vogt) beat P(Carla Ruiz) of L(Spain), 29. [The 29-year-old] said so.        | Carla Ruiz
          29-year-old singer P(Lena Vogt) met P(Carla Ruiz). [The 29-year-old] said so.      | Lena Vogt
          P(Lena Vogt), a 29-year-old, met P(Carla Ruiz). [The 29-year-old] said so.         | Lena Vogt
          """)
  void oneOfAPeople_isWhoTheStorySays(String text, String name) {
    Resolved resolved = resolve(text);
    assertThat(resolved.name()).isEqualTo(name);
    assertThat(resolved.told()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          L(Germany)'s P(Lena Vogt) beat L(Germany)'s P(Carla Ruiz). [The L(Germany)] said so.
          P(Lena Vogt), 29, beat P(Carla Ruiz), 29. [The 29-year-old] said so.
          P(Lena Vogt) beat P(Carla Ruiz), L(Spain)'s coach. [The L(Spain)] said so.
          P(Lena Vogt) of L(Germany) beat P(Carla Ruiz). [The L(Germans)] said so.
          """)
  void whatSeveralAreOrNobodyIs_tellsNothing(String text) {
    assertThat(resolve(text)).isNull();
  }

  private static Resolved resolve(String text) {
    SourceOf story = SourceOf.of(text);
    return NationalSpeaker.resolve(story.source(), story.story);
  }
}
