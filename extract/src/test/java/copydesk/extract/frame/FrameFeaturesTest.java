package copydesk.extract.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FrameFeaturesTest {
  @Test
  void features_areAsManyAsThereIsRoomFor() {
    CueOf text = CueOf.of("Rashid <said> that it rained.");
    int[] rows = new int[FrameFeatures.MOST];
    int count =
        FrameFeatures.fill(
            text.reading,
            0,
            text.cue,
            0,
            text.reading.tokens().size(),
            0,
            0,
            new CueOf.Asked(),
            rows);
    assertThat(count).isEqualTo(FrameFeatures.MOST);
    assertThat(rows).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Rashid said he <said> it rained | 0 | 2 | near and far on one side
          Rashid <said> it rained         | 0 | 2 | on either side
          """)
  void place_tellsTokensApart(String marked, int one, int other, String because) {
    CueOf text = CueOf.of(marked);
    assertThat(features(text, one)).as(because).isNotEqualTo(features(text, other));
    assertThat(features(text, one).get(1)).isNotEqualTo(features(text, other).get(1));
  }

  @Test
  void window_hasEdges() {
    CueOf text = CueOf.of("It froze and Rashid <said> it rained.");
    Map<Integer, Long> whole = features(text, 3, 0);
    Map<Integer, Long> first = features(text, 3, 3);
    assertThat(first.get(2)).isEqualTo(whole.get(2));
    assertThat(first.get(3)).isNotEqualTo(whole.get(3)).isZero();
    assertThat(first.get(8)).isNotEqualTo(whole.get(8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          he <said> it rained          | 0 0 0 0
          a, b, c, d <said> it         | 12 12 12 6 6 0 0 0 0
          he <said>, “it rained”       | 0 0 0 6 8 8 8
          he <said> it: so; yes        | 0 0 0 0 1 1 1
          """)
  void between_countsCommasMarksAndStopsUpToTheCue(String marked, String between) {
    CueOf text = CueOf.of(marked);
    int[] lies = FrameFeatures.between(text.reading, text.cue, 0, text.reading.tokens().size());
    assertThat(Arrays.stream(lies).mapToObj(Integer::toString).collect(Collectors.joining(" ")))
        .isEqualTo(between);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          “It rained,” he <said> now   | 2
          he <said> now “it rained”    | 1
          “It,” he <said> now, “is so” | 3
          he <said> now it rained      | 0
          “he <said> now it rained”    | 0
          """)
  void signature_tellsOnWhichSideIsAQuotation(String marked, int quoted) {
    CueOf text = CueOf.of(marked);
    long before = text.reading.code(text.cue - 1);
    long after = text.reading.code(text.cue + 1);
    assertThat(FrameFeatures.signature(text.reading, text.cue, 0, text.reading.tokens().size()))
        .isEqualTo((before * 64 + after) * 4 + quoted);
  }

  private static Map<Integer, Long> features(CueOf text, int token) {
    return features(text, token, 0);
  }

  private static Map<Integer, Long> features(CueOf text, int token, int from) {
    int to = text.reading.tokens().size();
    CueOf.Asked weights = new CueOf.Asked();
    FrameFeatures.fill(
        text.reading, token, text.cue, from, to, 7, 3, weights, new int[FrameFeatures.MOST]);
    return weights.values();
  }
}
