package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.text.Range;
import org.junit.jupiter.api.Test;

final class ClaimsTest {
  private static final String TEXT = "“It rained,” he said. “It snowed,” she said. “It froze.”";

  @Test
  void quotation_isOfTheStatementThatHasATokenOfIt() {
    StoryOf story =
        StoryOf.of(
            TEXT.replace("“It rained,”", "{“It rained,”}"),
            TEXT.replace("It snowed", "It {snowed}"));
    Claims claims = new Claims(story.reading, story.statements);
    assertThat(story.reading.quotations()).extracting(claims::of).containsExactly(0, 1, -1);
  }

  @Test
  void laterStatement_winsWhereContentsOverlap() {
    StoryOf story = StoryOf.of("{" + TEXT + "}", "“It rained,” he said. {“It snowed,”}" + end());
    Claims claims = new Claims(story.reading, story.statements);
    assertThat(story.reading.quotations()).extracting(claims::of).containsExactly(0, 1, 0);
  }

  @Test
  void tokens_areOfWhomTheyAreGivenTo() {
    StoryOf story = StoryOf.of(TEXT.replace("“It rained,”", "{“It rained,”}"));
    Claims claims = new Claims(story.reading, story.statements);
    int end = story.only().end();
    claims.give(new Range(2, end + 1), 7);
    assertThat(claims.at(1)).isZero();
    assertThat(claims.at(2)).isEqualTo(7);
    assertThat(claims.at(end)).isEqualTo(7);
    assertThat(claims.at(end + 1)).isEqualTo(-1);
  }

  @Test
  void sentencesWithACueOrContent_report() {
    StoryOf story = StoryOf.of("Bells rang. [He] <said>: {“It rained.”} It froze.");
    Claims claims = new Claims(story.reading, story.statements);
    assertThat(claims.reports(-1)).isFalse();
    assertThat(claims.reports(0)).isFalse();
    assertThat(claims.reports(1)).isTrue();
    assertThat(claims.reports(2)).isFalse();
  }

  private static String end() {
    return TEXT.substring(TEXT.indexOf(" she"));
  }
}
