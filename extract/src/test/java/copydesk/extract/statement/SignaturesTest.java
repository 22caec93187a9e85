package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SignaturesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          “It rained all day long.” — Carla Sanchez, 23          | Carla Sanchez: “It rained all day long.”
          Letters.¶“It rained all day long.”¬— Carla Sanchez, 23 | Carla Sanchez: “It rained all day long.”
          Letters.¶“It rained all day long.”¬- Carla Sanchez     | Carla Sanchez: “It rained all day long.”
          “It rained all day long,” -Commissioner Weiss          | Commissioner Weiss: “It rained all day long,”
          “It rained all day long”, – Carla Sanchez              | Carla Sanchez: “It rained all day long”
          “It rained again” – Carla Sanchez, on Monday           | Carla Sanchez: “It rained again”
          """)
  void nameAfterADash_signs(String marked, String shown) {
    assertThat(StoryOf.of(marked).afterAll(Signatures::sign)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Following is reaction to it.¶ANNA BECKER, MAYOR¶“It rained all day long.” | ANNA BECKER: “It rained all day long.”
          Following is reaction to it.¶Mayor Anna Becker:¶“It rained all day long.” | Mayor Anna Becker: “It rained all day long.”
          Following is reaction to it.¶Anna Becker¶“It rained all day long.” She left. | Anna Becker: “It rained all day long.”
          """)
  void nameAbove_signs(String marked, String shown) {
    assertThat(StoryOf.of(marked).afterAll(Signatures::sign)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          “It rained all day long.”¶So <said> {Carla Sanchez}, who was there. | Carla Sanchez: “It rained all day long.”
          “It rained all day long.” Thus wrote the mayor, Carla Sanchez.      | the mayor, Carla Sanchez: “It rained all day long.”
          """)
  void lineAfter_signs(String marked, String shown) {
    assertThat(StoryOf.of(marked).afterAll(Signatures::sign)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          “It rained all day long.” Carla Sanchez left.
          “It rained all day long.” — and then it froze.
          He saw “it rained all day long” — Carla Sanchez, 23
          “It rained all day long.” —
          “It rained all day long.”
          Reaction to the storm.¶Becker¶“It rained all day long.”
          Reaction to the storm.¶Anna Becker came and left¶“It rained all day long.”
          Reaction to the storm.¶Anna Becker came. Anna Becker¶“It rained all day long.”
          Reaction to the storm.¶Anna Becker¶Later: “It rained all day long.”
          """)
  void quotationWithoutAName_isNotSigned(String text) {
    StoryOf story = StoryOf.of(text);
    assertThat(Signatures.sign(story.story, story.statements)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {“It rained all day long.”} — Carla Sanchez, [she] <said>. | she: “It rained all day long.”
          """)
  void quotationThatACueHas_isItsOwn(String marked, String shown) {
    assertThat(StoryOf.of(marked).afterAll(Signatures::sign)).isEqualTo(shown);
  }
}
