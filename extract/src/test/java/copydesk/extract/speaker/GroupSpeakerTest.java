package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.text.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GroupSpeakerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          P(Omar Reed) met P(Adel Saad) in L(Davos). [Both men] said so.         | Omar Reed and Adel Saad NAMES
          P(Omar Reed) and P(Adel Saad) met. It rained. [The two men] said so.   | Omar Reed and Adel Saad NAMES
          P(Omar Reed) married P(Mary Doyle). [The couple] said so.              | Omar Reed and Mary Doyle NAMES
          O(Alma Bank) will buy O(Vale Trust), [the two companies] said.         | Alma Bank and Vale Trust NAMES
          O(Alma Bank), led by P(Omar Reed), bought O(Vale). [Both firms] agree. | Alma Bank and Vale NAMES
          L(France) fought L(Spain). [Both countries] said so.                   | France and Spain NAMES
          P(Omar Reed), P(Adel Saad) and P(Tom Reyes) met. [Both men] said so.   | unknown
          P(Omar Reed) left. [Both men] said so.                                 | unknown
          P(Omar Reed) met P(Adel Saad). [The men] said so.                      | unknown
          P(Omar Reed) met P(Adel Saad). [Both companies] said so.               | unknown
          P(Omar Reed) met P(Adel Saad). [They] said so.                         | unknown
          P(Omar Reed) met P(Adel Saad). [Two men] said so.                      | unknown
          """)
  void pair_isTheLastTwoOfItsKind(String text, String shown) {
    assertThat(SourceOf.of(text).by(GroupSpeaker::resolve)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"They, true", "The men, true", "He, false", "The firms, false"})
  void whoSpokeTogether_areMeantAgain(String words, boolean meant) {
    SourceOf source = SourceOf.of("P(Omar Reed) and P(Adel Saad) spoke. [" + words + "] said so.");
    SourceWords both = SourceWords.of(source.tokens, new Range(0, 5), null);
    source.story.spokeTogether(NamedSpeaker.resolve(both, source.story), 0);
    assertThat(source.by(GroupSpeaker::resolve))
        .isEqualTo(meant ? "Omar Reed and Adel Saad NAMES" : "unknown");
  }

  @Test
  void whoSpokeTogetherLongAgo_areNotMeant() {
    SourceOf source =
        SourceOf.of(
            "P(Omar Reed) and P(Adel Saad) spoke. It rained. It froze. It thawed. [They] said so.");
    SourceWords both = SourceWords.of(source.tokens, new Range(0, 5), null);
    source.story.spokeTogether(NamedSpeaker.resolve(both, source.story), 0);
    assertThat(source.by(GroupSpeaker::resolve)).isEqualTo("unknown");
  }
}
