package copydesk.extract.naming;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HeadlineVerbsTest {
  private static String corrected(String text) {
    MarkedText marked = MarkedText.of(text);
    return marked.marked(HeadlineVerbs.cut(marked.article(), marked.names()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {O Vale Just} Fired His Cook¶On Monday {P Bo Vale} fired his cook again. | {P Vale} Just Fired His Cook¶On Monday {P Bo Vale} fired his cook again.
          {P Mary Wood Defends Vale} In Court¶On Monday {P Mary Wood} defended {P Bo Vale} again. | {P Mary Wood} Defends {P Vale} In Court¶On Monday {P Mary Wood} defended {P Bo Vale} again.
          {P Mirela Calls} For Calm¶On Monday {P Mirela Vale} spoke. Later {P Mirela} left the town. | {P Mirela} Calls For Calm¶On Monday {P Mirela Vale} spoke. Later {P Mirela} left the town.
          """)
  void verbsInHeadlines_areNoNames(String text, String corrected) {
    assertThat(corrected(text)).isEqualTo(corrected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{P Bo Vale} Leaves Town¶On Monday {P Bo Vale} left the town again.",
        "{P Mirela Calls} For Calm¶On Monday {P Mirela Vale} left the town again.",
        "{O Vale Mills} Leave Town¶On Monday {O Vale Mills} left the town again.",
        "{P Bo Vale} Leaves Town¶On Monday {P Vale} left the town again.",
        "They wait.¶{P Bo Vale} went home. On Monday {P Ana Vale} went too.",
        "{O New Vale} Grows¶On Monday the rain fell again."
      })
  void others_stay(String text) {
    assertThat(corrected(text)).isEqualTo(text);
  }
}
