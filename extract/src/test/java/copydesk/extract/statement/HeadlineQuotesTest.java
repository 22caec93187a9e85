package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeadlineQuotesTest {
  private static final String STORY =
      "¶PORT ALMA, March 3 (Northwire) - [A charity] <said> {rain was near}. P(Ann Poole) was there.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Ministers ‘to sell the harbour’ | -: ‘to sell the harbour’
          Storm ‘near’ harbour of Alma | -: ‘near’
          ‘More to do’ on the harbour | -: ‘More to do’
          """)
  void wordsBetweenMarks_areSaid(String headline, String shown) {
    StoryOf story = StoryOf.of(headline + STORY);
    assertThat(story.afterAll(HeadlineQuotes::add)).isEqualTo(shown + "; A charity: rain was near");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Firm bets on ‘pocket office’
          Review: ‘The Long Night’ opens in town
          Crowds sing for ‘Ann Poole’ in town
          Film called ‘under the old bridge’ opens
          """)
  void titlesNamesAndTerms_areNot(String headline) {
    StoryOf story = StoryOf.of(headline.replace("Ann Poole", "P(Ann Poole)") + STORY);
    assertThat(story.afterAll(HeadlineQuotes::add)).isEqualTo("A charity: rain was near");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Storm ‘nearing’ harbour of Alma | Ann Poole: ‘nearing’
          """)
  void whoSaysTheSameWordsInTheStory_saysThem(String headline, String shown) {
    StoryOf story = StoryOf.of(headline + "¶It rained. [P(Ann Poole)] <said> {a storm is near}.");
    assertThat(story.afterAll(HeadlineQuotes::add)).startsWith("Ann Poole: a storm");
    story = StoryOf.of(headline + "¶It rained. [P(Ann Poole)] <said> {a storm was nearing}.");
    assertThat(story.afterAll(HeadlineQuotes::add)).startsWith(shown);
  }
}
