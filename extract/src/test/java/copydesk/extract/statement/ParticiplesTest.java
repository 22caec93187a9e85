package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ParticiplesTest {
  @Test
  void participleOfSayingAfterAComma_endsTheReportBeforeIt() {
    String text = "He said it rained, adding that it snowed.";
    StoryOf story =
        StoryOf.of(
            text.replace(
                "He said it rained, adding that it snowed",
                "[He] <said> {it rained, adding that it snowed}"),
            text.replace("adding that it snowed", "<adding> {that it snowed}"));
    assertThat(story.afterAll(Participles::part)).isEqualTo("He: it rained; -: that it snowed");
  }

  @Test
  void otherParticiples_endNothing() {
    String text = "He said it rained, flooding the town.";
    StoryOf story =
        StoryOf.of(
            text.replace(
                "He said it rained, flooding the town",
                "[He] <said> {it rained, flooding the town}"),
            text.replace("flooding the town", "<flooding> {the town}"));
    assertThat(story.afterAll(Participles::part))
        .isEqualTo("He: it rained, flooding the town; -: the town");
  }
}
