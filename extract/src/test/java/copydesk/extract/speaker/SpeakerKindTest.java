package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.office.OfficeMatch;
import copydesk.extract.text.Range;
import copydesk.records.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpeakerKindTest {
  @ParameterizedTest
  @CsvSource({
    "he, HE_SAID",
    "She, SHE_SAID",
    "they, THEY_SAID",
    "it, IT_SAID",
    "I, I_SAID",
    "the foreign minister, OFFICE",
    "the ministry, INSTITUTION",
    "the company, INSTITUTION",
    "the wanderer, OTHER_DEFINITE",
    "her friend, OTHER_DEFINITE",
    "neighbours, OTHER"
  })
  void wordsThatNameNobody_areOfAKind(String words, SpeakerKind kind) {
    SourceOf story = SourceOf.of("[" + words + "] <said> {it froze}.");
    Range source = story.source().words();
    int head = new OfficeMatch(story.tokens).head(source);
    long headWord = head < 0 ? 0 : story.tokens.word(head);
    assertThat(SpeakerKind.of(story.tokens, source, headWord, Rule.PHRASE)).isEqualTo(kind);
    assertThat(SpeakerKind.of(story.tokens, source, headWord, Rule.MEDIUM))
        .isEqualTo(source.length() == 1 && kind != SpeakerKind.OTHER ? kind : SpeakerKind.MEDIUM);
  }
}
