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
          [Putin] <told> {that it rained}, the spokesman for the old town hall of Alma said.
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
