package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PronounSpeakerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          P(Ines Duarte) left. [She] said so.                       | Ines Duarte PRONOUN <- She PRONOUN
          Mrs P(Ann Lee) met Mr P(Tom Reyes). [He] said so.         | Tom Reyes PRONOUN <- He PRONOUN
          Mrs P(Ann Lee) met Mr P(Tom Reyes). [She] said so.        | Ann Lee PRONOUN <- She PRONOUN
          The O(Alma Company) hired P(Ann Lee). [It] said so.       | Alma Company PRONOUN <- It PRONOUN
          It rained all day. [He] said so.                          | He (no party) PRONOUN_UNRESOLVED
          The O(Alma Company) grew. [She] said so.                  | She (no party) PRONOUN_UNRESOLVED
          P(Ines Duarte) left. [She too] said so.                   | unknown
          P(Ines Duarte) left. [Nobody] said so.                    | unknown
          P(Ines Duarte) left. [Who] said so.                       | unknown
          """)
  void pronoun_isWhomItMeans(String text, String shown) {
    assertThat(SourceOf.of(text).by(PronounSpeaker::resolve)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          A neighbour came. P(Tom Reyes) left. [He] said so.             | a neighbour (no party) PRONOUN
          A neighbour came. It rained. It froze. P(Tom Reyes) left. [He] | Tom Reyes PRONOUN <- He PRONOUN
          A neighbour came. The O(Alma Company) grew. [It] said so.      | Alma Company PRONOUN <- It PRONOUN
          """)
  void whoSpokeWithoutAName_isMeantNearby(String text, String shown) {
    SourceOf source = SourceOf.of(text);
    source.story.spokeUnnamed("a neighbour", 1);
    assertThat(source.by(PronounSpeaker::resolve)).isEqualTo(shown);
  }

  @Test
  void whoSpokeWithAName_isMeantAgain() {
    SourceOf source = SourceOf.of("A neighbour came. P(Tom Reyes) left. [He] said so.");
    source.story.spokeUnnamed("a neighbour", 1);
    source.story.spokeNamed();
    assertThat(source.by(PronounSpeaker::resolve)).isEqualTo("Tom Reyes PRONOUN <- He PRONOUN");
  }
}
