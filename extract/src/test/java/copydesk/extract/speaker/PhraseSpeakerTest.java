package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhraseSpeakerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [a senior official] said so.                            | a senior official (no party) PHRASE
          [by a neighbour] it was said.                           | a neighbour (no party) PHRASE
          [a spokesman for the O(Transport Ministry)] said.       | a spokesman for the Transport Ministry PHRASE
          [a O(Transport Ministry) spokeswoman] said so.          | a Transport Ministry spokeswoman PHRASE
          [a spokesman for P(Ines Duarte)] said so.               | a spokesman for Ines Duarte (no party) PHRASE
          [an official of the O(Transport Ministry)] said.        | an official of the Transport Ministry (no party) PHRASE
          [an official, not a spokesman for the O(Alma Company),] | an official, not a spokesman for the Alma Company (no party) PHRASE
          """)
  void words_areAllThatIsKnown(String text, String shown) {
    assertThat(SourceOf.of(text).by(PhraseSpeaker::resolve)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"this paper, true", "this website, true", "the paper, false", "this man, false"})
  void outletOfTheStory_isNobodyInIt(String words, boolean outlet) {
    SourceOf story = SourceOf.of("The O(Alma Paper) met P(Tom Reyes). [" + words + "] said so.");
    assertThat(PhraseSpeaker.resolve(story.source(), story.story).told()).isEqualTo(outlet);
    assertThat(DescribedSpeaker.resolve(story.source(), story.story) == null)
        .isEqualTo(!"the paper".equals(words));
  }

  @Test
  void spokesman_speaksForHisInstitution() {
    SourceOf story = SourceOf.of("[a spokesman for the O(Transport Ministry)] said.");
    assertThat(PhraseSpeaker.resolve(story.source(), story.story).entity())
        .isSameAs(story.entity("Transport Ministry"));
  }
}
