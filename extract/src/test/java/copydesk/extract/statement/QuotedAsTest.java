package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuotedAsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {“It rained,”} Simon Coveney was quoted as <saying> by the Irish Times. | Simon Coveney via the Irish Times: “It rained,”
          Rashid was <quoted> by state television as saying {it rained}.          | Rashid via state television: it rained
          {“It rained,”} Rashid was <quoted> as saying by state television.       | Rashid via state television: “It rained,”
          Rashid was <quoted> {as saying it rained}.                              | Rashid: it rained
          Rashid has been <quoted> as saying {it rained}.                         | Rashid: it rained
          Rashid had been <quoted> in local media as saying {it rained}.          | Rashid via local media: it rained
          Rashid was <quoted> on Monday as saying {it rained}.                    | Rashid: it rained
          """)
  void passive_isOfWhoIsQuoted(String marked, String shown) {
    StoryOf story = StoryOf.of(marked);
    assertThat(story.after(QuotedAs::read)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The agency <quoted> two officials as saying {it rained}.            | two officials via The agency: it rained
          [The agency] <quoted> {two officials as saying it rained}.          | two officials via The agency: it rained
          The agency quoted a man in Alma as <saying> {it rained}.            | a man via The agency: it rained
          On Monday, the paper <cited> Rashid as stating {“it rained”}.       | Rashid via the paper: “it rained”
          The agency <quoted> Rashid as saying the rope was old.              | Rashid via The agency: the rope was old
          """)
  void active_isRelayedByWhoQuotes(String marked, String shown) {
    assertThat(StoryOf.of(marked).after(QuotedAs::read)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [Rashid] <said> {as much as saying it rained}.
          [The agency] <quoted> {a poem}.
          The storm was <cited> as {an example}.
          [The agency] <quoted> Rashid. He went as far {as saying it rained}.
          The agency <quoted> as saying {it rained}.
          Rashid was <quoted> as saying.
          """)
  void otherForms_areLeftAlone(String marked) {
    StoryOf story = StoryOf.of(marked);
    assertThat(QuotedAs.read(story.reading, story.only())).isSameAs(story.only());
  }
}
