package copydesk.extract.naming;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OutsidersTest {
  private static String inTheStory(String text) {
    MarkedText marked = MarkedText.of(text);
    return marked.marked(Outsiders.leaveOut(marked.article(), marked.names()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          By {P Ann Example}¶{L Norway} is wet.    | By Ann Example¶{L Norway} is wet.
          {L OSLO}, Dec 5 ({O Reuters}) - It rained on {L Norway} all of Monday. | {L OSLO}, Dec 5 (Reuters) - It rained on {L Norway} all of Monday.
          OSLO, Dec 5 (Reuters) - {P Ana Sousa} told {O Reuters} on Monday that it rained. | OSLO, Dec 5 (Reuters) - {P Ana Sousa} told Reuters on Monday that it rained.
          {L Norway} is wet.¶(Reporting by {P Bo Writer}) | {L Norway} is wet.¶(Reporting by Bo Writer)
          """)
  void whoMadeTheStory_isNotInIt(String text, String kept) {
    assertThat(inTheStory(text)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Rain falls on {L Oslo} {O REUTERS}/{P Ann Example}¶It rained on Monday. | Rain falls on {L Oslo} REUTERS/Ann Example¶It rained on Monday.
          Rain falls on {L Oslo}. ({P Ann Example}/{O AFP} via {O Getty Images})¶It rained on Monday. | Rain falls on {L Oslo}. (Ann Example/AFP via Getty Images)¶It rained on Monday.
          """)
  void whoTookThePicture_isNotInTheStory(String text, String kept) {
    assertThat(inTheStory(text)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{P Ana Sousa} told {O Reuters} on Monday that it rained.",
        "OSLO, Dec 5 (Reuters) - {O Reuters Group} grew by a tenth on Monday, it said.",
        "The {O Alma}/{O Brill} line opened on Monday. It rained."
      })
  void others_areInTheStory(String text) {
    assertThat(inTheStory(text)).isEqualTo(text);
  }
}
