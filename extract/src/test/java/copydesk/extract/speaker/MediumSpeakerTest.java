package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MediumSpeakerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [the O(Transport Ministry) statement] said so.       | Transport Ministry MEDIUM
          [a statement by P(Ines Duarte)] said so.             | Ines Duarte MEDIUM
          P(Ines Duarte) left. [her letter] said so.           | Ines Duarte MEDIUM
          It rained. [the statement] said so.                  | the statement (no party) MEDIUM_UNRESOLVED
          [the man, who had read the letter,] said so.         | unknown
          [a neighbour] said so.                               | unknown
          """)
  void medium_isOfItsOwner(String text, String shown) {
    assertThat(SourceOf.of(text).by(MediumSpeaker::resolve)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [the statement]   | Transport Ministry MEDIUM
          [the report]      | Transport Ministry MEDIUM
          [the letter]      | Ines Duarte MEDIUM
          [the tweet]       | Ines Duarte MEDIUM
          [a statement]     | a statement (no party) MEDIUM_UNRESOLVED
          """)
  void mediumOfNobody_isOfWhoSpoke(String source, String shown) {
    SourceOf story =
        SourceOf.of("The O(Transport Ministry) met P(Ines Duarte) there. " + source + " said so.");
    story.afterSpoke("Transport Ministry").afterSpoke("Ines Duarte");
    assertThat(story.by(MediumSpeaker::resolve)).isEqualTo(shown);
  }

  @Test
  void statementWhereNoInstitutionSpoke_isOfThePersonWhoDid() {
    SourceOf story = SourceOf.of("P(Ines Duarte) spoke. [The statement] said so.");
    assertThat(story.afterSpoke("Ines Duarte").by(MediumSpeaker::resolve))
        .isEqualTo("Ines Duarte MEDIUM");
  }
}
