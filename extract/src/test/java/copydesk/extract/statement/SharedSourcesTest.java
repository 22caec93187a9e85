package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SharedSourcesTest {
  @Test
  void participle_hasTheSourceOfTheReportBefore() {
    StoryOf story =
        StoryOf.of(
            "[The archives] <said> {it rained}, adding that it froze.",
            "The archives said it rained, <adding> {that it froze}.");
    assertThat(story.afterAll(SharedSources::share))
        .isEqualTo("The archives: it rained; The archives: that it froze");
  }

  @Test
  void participleAtTheStart_hasTheSourceOfTheReportAfter() {
    StoryOf story =
        StoryOf.of(
            "After <noting> {that it rained}, the old mayor said it froze.",
            "After noting that it rained, [the old mayor] <said> {it froze}.");
    assertThat(story.afterAll(SharedSources::share))
        .isEqualTo("the old mayor: that it rained; the old mayor: it froze");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <Noting> {that it rained}, Omar Lund left.     | Omar Lund: that it rained
          <Noting> {that it rained}, he left.            | he: that it rained
          <Noting> {that it rained}, the old mayor left. | -: that it rained
          [Rosa] left, <noting> {that it rained}.        | Rosa: that it rained
          """)
  void participleAtTheStart_hasTheNameAfterItsContent(String marked, String shown) {
    assertThat(StoryOf.of(marked).afterAll(SharedSources::share)).isEqualTo(shown);
  }

  @Test
  void reportWithinAReport_lendsNoSource() {
    StoryOf story =
        StoryOf.of(
            "[Rosa] <said> {that Lund denied it}, adding that it froze.",
            "Rosa said that [Lund] <denied> {it}, adding that it froze.",
            "Rosa said that Lund denied it, <adding> {that it froze}.");
    assertThat(story.afterAll(SharedSources::share)).endsWith("; Rosa: that it froze");
  }
}
