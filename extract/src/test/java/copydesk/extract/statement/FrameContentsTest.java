package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FrameContentsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          “It rained,” [Rashid] <said>.                   | Rashid: “It rained,”
          [Rashid] <said> “it rained” on Monday.          | Rashid: “it rained”
          [Rashid] <said> here on Monday, “it rained”.    | Rashid: “it rained”
          “It snowed,” [he] <said>, “it rained too.”      | he: “It snowed,”
          “It rained” [he] <said .4> to all “the press”.  | he: “It rained”
          """)
  void quotationBeside_isTheContentOfACueWithoutAny(String marked, String shown) {
    assertThat(StoryOf.of(marked).after(FrameContents::quotationBeside)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [Rashid] <said> {it rained}, “and how”.
          “It rained,” [Rashid] <said .1>.
          [Rashid] <said> on Monday that in the old town of Alma it was “wet”.
          “It rained. He <said> so.”
          “It rained.” [Rashid] left. [She] <agreed>.
          """)
  void quotationBeside_leavesContentDoubtfulCuesAndFarQuotationsAlone(String marked) {
    StoryOf story = StoryOf.of(marked);
    assertThat(FrameContents.quotationBeside(story.reading, story.only())).isSameAs(story.only());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {“It rained.} It snowed,” [he] <said>.          | he: “It rained. It snowed,”
          “It rained. {It snowed,”} [he] <said>.          | he: “It rained. It snowed,”
          {“It rained.} It {snowed,”} [he] <said>.        | he: “It rained. It snowed,”
          “It {rained,”} [he] <said>.                     | he: “It rained,”
          [He] <said> {that it} rained.                   | He: that it
          """)
  void wholeQuotations_takeAllSentencesOfAQuotation(String marked, String shown) {
    assertThat(StoryOf.of(marked).after(FrameContents::wholeQuotations)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [He] <said>: {“It rained.}¶“It snowed.”            | He: “It rained. / “It snowed.”
          [He] <said>: {“It rained.}¶“It snowed.¶“It froze.” | He: “It rained. / “It snowed. / “It froze.”
          “It rained.¶{“It snowed,”} [he] <said>.            | he: “It rained. / “It snowed,”
          [He] <said>: {“It rained.”}¶“It snowed.”           | He: “It rained.”
          [He] <said>: “It {rained}.¶“It snowed.”            | He: rained
          """)
  void continuations_areOneWithTheirPartsInOtherBlocks(String marked, String shown) {
    assertThat(StoryOf.of(marked).after(FrameContents::continuations)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [Rashid] <spoke> at {the rally}.                | none
          [Rashid] <writes> for {the Times}.              | none
          [Rashid] <said> on Monday.                      | none
          [Rashid] <said> in {the rally}.                 | Rashid: the rally
          [Rashid] <spoke> of {the rain}.                 | Rashid: the rain
          [Rashid] <spoke> at length of {the rain}.       | Rashid: the rain
          [Rashid] <spoke> for {“a lot of people”}.       | Rashid: “a lot of people”
          {It rained}, [Rashid] <spoke> at {the rally}.   | Rashid: It rained / the rally
          """)
  void withoutOccasions_dropsWhereAndToWhomSomebodySpoke(String marked, String shown) {
    assertThat(StoryOf.of(marked).after(FrameContents::withoutOccasions)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [They] <released> {“Hope World”} in May.        | none
          [They] <played> {“A Man of the Sea”}.           | none
          [They] <said> {“Hope World”}.                   | They: “Hope World”
          [They] <released> {“hope for all”}.             | They: “hope for all”
          [They] <released> {“Hope”}.                     | They: “Hope”
          [They] <released> {the song “Hope World”}.      | They: the song “Hope World”
          [They] <released> {“Hope World”} and {more}.    | They: “Hope World” / more
          [Rashid]<:> {“Hope World”}                      | Rashid: “Hope World”
          """)
  void withoutTitles_dropsCapitalisedWordsThatNobodySays(String marked, String shown) {
    assertThat(StoryOf.of(marked).after(FrameContents::withoutTitles)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [She] <said>, {quietly, “it rained”}. | She: “it rained”
          [She] <said> {quietly “it rained”}.   | She: “it rained”
          [She] <said> {it was “wet”}.          | She: it was “wet”
          """)
  void manner_isNoPartOfTheContent(String marked, String shown) {
    assertThat(StoryOf.of(marked).after(FrameContents::withoutManner)).isEqualTo(shown);
  }
}
