package copydesk.bench.statement;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.frame.Reading;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DatedCuesTest {
  @Test
  void cueAtTheEnd_isFollowedByADay_withMarksAndWithout() {
    String text = "It rained. \"The crane is old,\" Ana Sousa said.";
    List<AttributedText> made =
        made(
            text, span(text, "said"), span(text, "\"The crane is old,\""), span(text, "Ana Sousa"));
    assertThat(made)
        .extracting(DatedCuesTest::text)
        .contains(
            "\"The crane is old,\" Ana Sousa said on Monday.", "The crane is old, Ana Sousa said.");
    for (AttributedText one : made) {
      Attribution attribution = one.attributions().get(0);
      assertThat(words(one, attribution.content())).contains("The crane is old,");
      assertThat(words(one, attribution.source())).isEqualTo("Ana Sousa");
      assertThat(words(one, attribution.cue())).isIn("said", "told");
      assertThat(one.whole()).isFalse();
    }
  }

  @Test
  void cueBeforeItsContent_isFollowedByADay() {
    String text = "Ana Sousa said the crane was old.";
    List<AttributedText> made =
        made(text, span(text, "said"), span(text, "the crane was old"), span(text, "Ana Sousa"));
    assertThat(made).hasSize(1);
    assertThat(text(made.get(0))).matches("Ana Sousa said .+ the crane was old[.]");
    assertThat(words(made.get(0), made.get(0).attributions().get(0).content()))
        .isEqualTo("the crane was old");
  }

  private static List<AttributedText> made(
      String text, List<int[]> cue, List<int[]> content, List<int[]> source) {
    Reading reading = new Reading(ArticleText.of(text));
    Tokens tokens = reading.tokens();
    Attribution attribution =
        new Attribution(
            AttributedText.tokens(tokens, cue),
            AttributedText.tokens(tokens, content),
            AttributedText.tokens(tokens, source));
    List<AttributedText> corpus =
        List.of(new AttributedText("a", reading, List.of(attribution), true, new BitSet()));
    return DatedCues.of(corpus, new CueHeads(corpus));
  }

  private static List<int[]> span(String text, String words) {
    int start = text.indexOf(words);
    return List.of(new int[] {start, start + words.length()});
  }

  private static String text(AttributedText text) {
    return text.reading().tokens().text();
  }

  private static String words(AttributedText text, List<Range> ranges) {
    return text.reading().tokens().string(ranges.get(0).first(), ranges.get(0).end());
  }
}
