package copydesk.extract.naming;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HeadlineNamesTest {
  private static final String STORY = "¶PORT ALMA, March 3 (Northwire) - It rained on Monday.";

  private static String kept(String text) {
    MarkedText marked = MarkedText.of(text);
    return marked.marked(HeadlineNames.withoutSlugs(marked.article(), marked.names()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {P Soccer-Smith} hits out at referee      | Soccer-{P Smith} hits out at referee
          {O Soccer}-{O Alma Rovers} win at last    | Soccer-{O Alma Rovers} win at last
          {O EXCLUSIVE-Northgate} cuts its forecast | EXCLUSIVE-{O Northgate} cuts its forecast
          """)
  void slug_isNoPartOfAHeadlinesFirstName(String headline, String kept) {
    assertThat(kept(headline + STORY)).isEqualTo(kept + STORY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{P Smith} hits out at soccer referee",
        "{P Smith-Jones} hits out at referee",
        "{O Soccer Union} - a history of {L Alma}"
      })
  void headlineWithoutASlug_keepsItsNames(String headline) {
    assertThat(kept(headline + STORY)).isEqualTo(headline + STORY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Rain falls on Port Alma¶It rained. {P Soccer-Smith} hit out at it."})
  void slugInAParagraph_isAPartOfTheName(String text) {
    assertThat(kept(text)).isEqualTo(text);
  }
}
