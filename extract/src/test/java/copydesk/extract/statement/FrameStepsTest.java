package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.frame.FrameFinder;
import copydesk.extract.text.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FrameStepsTest {
  private static final double SURE = FrameSteps.SURE_CUE;
  private static final double LEAST = FrameSteps.LEAST_CUE;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Rashid <said> that it rained.                       | Rashid: that it rained
          Duarte, who is 44, <spoke> of a “danger to all”.     | Duarte: a “danger to all”
          “It rained. It snowed,” <said> Rashid.              | Rashid: “It rained. It snowed,”
          Rashid <spoke> at the rally.                        | none
          France, Britain and Germany <said> they would come. | France, Britain and Germany: they would come
          The agency <quoted> Rashid as saying it rained.     | Rashid via The agency: it rained
          """)
  void cue_hasTheStatementThatAllStepsMakeOfIt(String marked, String shown) {
    StoryOf story = StoryOf.of(marked + " He left.");
    assertThat(story.shown(read(story, 0.9))).isEqualTo(shown);
  }

  @Test
  void labelsAlone_areTheFirstStep() {
    StoryOf story = StoryOf.of("Rashid <said> that it rained.");
    assertThat(read(story, 0.9).steps()).containsExactly("FrameFinder");
  }

  @Test
  void stepThatChangesSomething_isNamedOnceInItsPlace() {
    StoryOf story = StoryOf.of("France, Britain and Germany <said> they would come.");
    assertThat(read(story, 0.9).steps())
        .startsWith("FrameFinder")
        .contains("Sources.wholeList")
        .doesNotHaveDuplicates();
  }

  @Test
  void hasQuotedWords_whereOnePartHas() {
    StoryOf story = StoryOf.of("He <said> {it rained} and {it was “wet”}.");
    assertThat(FrameSteps.hasQuotedWords(story.reading, story.only())).isTrue();
    StoryOf other = StoryOf.of("He <said> {it rained} and “left”.");
    assertThat(FrameSteps.hasQuotedWords(other.reading, other.only())).isFalse();
  }

  @Test
  void leastAndSure_areProbabilitiesInThisOrder() {
    assertThat(LEAST).isBetween(0.0, SURE);
    assertThat(SURE).isLessThan(1);
  }

  private static Found read(StoryOf story, double probability) {
    int cue = story.only().cue();
    Range window =
        new Range(
            FrameFinder.windowStart(story.reading, cue), FrameFinder.windowEnd(story.reading, cue));
    return FrameSteps.read(story.reading, StoryOf.finder(), cue, probability, window);
  }
}
