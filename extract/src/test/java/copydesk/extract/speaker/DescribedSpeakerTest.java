package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DescribedSpeakerTest {
  private static final String STORY =
      "L(Pakistan)'s Foreign Minister P(Samir Rashid) met harbour master P(Ines Duarte) at the"
          + " O(Transport Ministry) in L(Port Alma). ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [The foreign minister]                  | Samir Rashid DESCRIPTION <- The foreign minister TITLE
          [The minister, who was late,]           | Samir Rashid DESCRIPTION <- The minister TITLE
          [The harbour master]                    | Ines Duarte DESCRIPTION <- The harbour master TITLE
          [The ministry]                          | Transport Ministry DESCRIPTION <- The ministry TITLE
          [A foreign minister]                    | unknown
          [One minister]                          | unknown
          [The prime mover]                       | unknown
          [The old neighbour]                     | unknown
          """)
  void description_isWhoHoldsTheOfficeOrIsIt(String source, String shown) {
    assertThat(SourceOf.of(STORY + source + " said so.").by(DescribedSpeaker::resolve))
        .isEqualTo(shown);
  }

  @Test
  void whoSpeaks_isNotWhomHeTells() {
    SourceOf story = SourceOf.of(STORY + "He told [the minister] so.");
    SourceWords source =
        SourceWords.of(story.tokens, story.marked.source(), story.entity("Samir Rashid"));
    assertThat(story.shown(DescribedSpeaker.resolve(source, story.story))).isEqualTo("unknown");
  }
}
