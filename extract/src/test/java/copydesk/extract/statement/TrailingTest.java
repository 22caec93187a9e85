package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrailingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [Putin] <told> Macron {that it rained, the Kremlin said on Monday}.   | Putin via the Kremlin: that it rained
          [Putin] <told> Macron {that it rained}, the Kremlin said.             | Putin via the Kremlin: that it rained
          [Putin] <told> Macron {that it rained}, his office said on Monday.    | Putin via his office: that it rained
          [He] <urged> {calm and patience}, state media reported.             | He via state media: calm and patience
          [He] <said> {it froze}, adding {that it rained, the ministry said}.   | He via the ministry: it froze / that it rained
          [Rashid] <said> {it rained, Sousa added later in Alma}.               | Rashid via Sousa: it rained
          {“It rained,”} [Rashid] <said>, according to the Alma Times.          | Rashid via the Alma Times: “It rained,”
          [Rashid] <claimed> {that it rained, according to court papers}.       | Rashid via court papers: that it rained
          {“It rained,”} [he] <said> in a note according to the Blaze.          | he via the Blaze: “It rained,”
          {“It rained,”} <said> [General Lund, reported Soompi].                | General Lund via Soompi: “It rained,”
          {It rained}, [Lund] <said>, reports the Daily Tribune.                | Lund via the Daily Tribune: It rained
          {“It rained,”} <said> [Lise Brandt], cited by AFP.                    | Lise Brandt via AFP: “It rained,”
          [Lund] <said> {it rained}, as reported by local media on Monday.      | Lund via local media: it rained
          [Lund] <said> {it rained}, the Jordan Agency, Petra, reported.        | Lund via the Jordan Agency: it rained
          [Lund] <said> {it rained, he added}.                                  | Lund: it rained
          """)
  void whoReportsAtTheEnd_relays(String marked, String shown) {
    assertThat(StoryOf.of(marked).afterAll(Trailing::read)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <told> Macron {that it rained, the Kremlin said}.
          [Putin] <told> Macron {“it rained, the Kremlin said.”}
          [Putin] <told> Macron {that the Kremlin said}.
          [Putin] <told> Macron {that it rained, the Kremlin said as the sun came out}.
          {It rained, the Kremlin said}, [Putin] <added>.
          [Putin] <told> {that it rained}, the spokesman for the very old and small town hall of Alma said.
          [Putin] <said> {it rained}, according to plan and with “much wind”.
          """)
  void otherEnds_areLeftAlone(String marked) {
    StoryOf story = StoryOf.of(marked);
    assertThat(Trailing.read(story.story, story.statements).get(0)).isSameAs(story.only());
  }

  @Test
  void whereSomebodyRelaysAlready_anEndNamesNoOther() {
    StoryOf story = StoryOf.of("[Putin] <told> Macron {that it rained, the Kremlin said}.");
    Found relayed = story.only().withRelay(new Found.Relay(1, story.only().source()));
    assertThat(Trailing.read(story.story, List.of(relayed)).get(0)).isSameAs(relayed);
  }
}
