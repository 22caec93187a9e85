package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SourcesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {“It rained,”} <said> {the ruling}.             | the ruling: “It rained,”
          {“It rained,”} <said> {the old man of the sea}. | the old man of the sea: “It rained,”
          {“It rained,”} [he] <said> {on Monday}.         | he: “It rained,” / on Monday
          {“It rained,”} <said> on {Monday}.              | -: “It rained,” / Monday
          {“It rained,”} <read> {a sign at “Alma Port”}.  | -: “It rained,” / a sign at “Alma Port”
          {It rained}, <said> {the ruling}.               | -: It rained / the ruling
          <said> {the ruling}.                            | -: the ruling
          """)
  void afterCue_unquotedWordsAreTheSource(String marked, String shown) {
    assertThat(StoryOf.of(marked).after(Sources::afterCue)).isEqualTo(shown);
  }

  @Test
  void afterCue_moreWordsThanASourceHasAreNone() {
    StoryOf story =
        StoryOf.of(
            "{“It rained,”} <said> {a b c d e f g h i j k l m n o} in the port."
                .replace("a b", "the long old"));
    assertThat(Sources.afterCue(story.reading, story.only())).isSameAs(story.only());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <According> to [Rashid, Sousa, who was there,] {left}. | Rashid: Sousa, who was there, left
          <According> to [Rashid, Sousa], {left}.                | Rashid: Sousa, left
          <According> to [Rashid, the master], {it rained}.      | Rashid, the master: it rained
          <According> to [Rashid], {it rained}.                  | Rashid: it rained
          {It rained}, <according> to [Rashid, Sousa].           | Rashid, Sousa: It rained
          <Asked> by [Rashid, Sousa], {he left}.                 | Rashid, Sousa: he left
          <According> to {it}.                                   | -: it
          """)
  void upToComma_endsASourceBeforeItsContent(String marked, String shown) {
    assertThat(StoryOf.of(marked).after(Sources::upToComma)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          It froze [and Rashid] <said> {it rained}.       | Rashid: it rained
          He knew [that Rashid] <said> {it rained}.       | Rashid: it rained
          It froze [and that Rashid] <said> {it rained}.  | Rashid: it rained
          {“It rained”} was all [that] was <said>.        | that: “It rained”
          [Rashid and Sousa] <said> {it rained}.          | Rashid and Sousa: it rained
          <said> {it rained}.                             | -: it rained
          """)
  void trimmed_hasNoThatOrAndAtItsStart(String marked, String shown) {
    assertThat(StoryOf.of(marked).after(Sources::trimmed)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          France, [Britain and Germany] <said> {so}.             | France, Britain and Germany: so
          Spain, New Zealand, [Italy and Malta] <said> {so}.     | Spain, New Zealand, Italy and Malta: so
          On Monday, [Britain and Germany] <said> {so}.          | Britain and Germany: so
          France left. [Britain and Germany] <said> {so}.        | Britain and Germany: so
          France, [Germany] <said> {so}.                         | Germany: so
          """)
  void wholeList_startsAtTheFirstName(String marked, String shown) {
    assertThat(StoryOf.of(marked).after(Sources::wholeList)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          She left, <saying> {that it rained}.                     | She: that it rained
          Samir Rashid left, <saying> {it rained}.                 | Samir Rashid: it rained
          Late on Monday Rashid left, <saying> {it rained}.        | Rashid: it rained
          Rashid, 44, left, <saying> {it rained}.                  | Rashid: it rained
          The minister, who was late, also <said> {it rained}.     | The minister: it rained
          The old harbour master, who was late, <said> {it}.       | The old harbour master: it
          A nurse in Oldham, who was late, <said .3> {it}.         | A nurse in Oldham: it
          In Texas Rashid met the press, <saying> {it rained}.     | Rashid: it rained
          At the Bank Rashid met the press, <saying> {it rained}.  | Rashid: it rained
          Later he left, {“it rained”} <added .4>.                 | he: “it rained”
          """)
  void subject_isTheFirstNameOrPronounOfTheSentence(String marked, String shown) {
    assertThat(StoryOf.of(marked).after(Sources::subject)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          She left, [Rashid] <saying> {that it rained}.
          She left, <saying .5> {that it rained}.
          {It rained}, she heard them <say>.
          A nurse in Oldham, <saying .5> {it rained}, left.
          Officials left, <saying> {it rained}.
          In Texas it was <said> {that it rained}.
          {She left and it rained}, <saying> {so}.
          “She left”, <saying> {it rained}.
          """)
  void subject_isSoughtOnlyWhereItCanBe(String marked) {
    StoryOf story = StoryOf.of(marked);
    assertThat(Sources.subject(story.reading, story.only())).isSameAs(story.only());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The band will play, <added> {the spokesman}.                     | the spokesman: The band will play
          Because of that, <argued> {local residents, it would be easier}. | local residents: Because of that / it would be easier
          He came in, <said> {a few words} and left.                       | -: a few words
          The band will play, <adding> {the spokesman}.                    | -: the spokesman
          """)
  void afterComma_whoSpeaksIsTheSource(String marked, String shown) {
    assertThat(StoryOf.of(marked).after(Sources::afterComma)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {Tom van de Weyden, who leads it}, <said> work would start in May. | Tom van de Weyden, who leads it: work would start in May
          The road was closed, {a port official} <said>.                     | a port official: The road was closed
          {“It rained”}, <said> work would start in May.                     | -: “It rained”
          {Lund} <saw> that work would start in May.                         | -: Lund
          """)
  void beforeCue_theSubjectIsTheSource(String marked, String shown) {
    assertThat(StoryOf.of(marked).after(Sources::beforeCue)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          A protester who declined to give [his name] <said> {it rained}.            | A protester: it rained
          Staff of a shop that provides food and [other services] <say> {it rained}. | Staff of a shop: it rained
          A man [who had seen it] <said> {it rained}.                                | A man: it rained
          A man [who] <said> {it rained}.                                            | who: it rained
          A man who saw it, [Omar Lund], <said> {it rained}.                         | Omar Lund: it rained
          """)
  void aroundRelative_whatTheClauseIsAboutIsTheSource(String marked, String shown) {
    assertThat(StoryOf.of(marked).after(Sources::aroundRelative)).isEqualTo(shown);
  }
}
