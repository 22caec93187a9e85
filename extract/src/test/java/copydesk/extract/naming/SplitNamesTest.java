package copydesk.extract.naming;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SplitNamesTest {
  private static String corrected(String text) {
    MarkedText marked = MarkedText.of(text);
    return marked.marked(SplitNames.split(marked.tokens(), MarkedText.shipped(), marked.names()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          She left {L Nairobi, Kenya} early. | She left {L Nairobi}, {L Kenya} early.
          He led {O Paraguay's Senate} once. | He led {L Paraguay}'s {O Senate} once.
          The {O World Health Organization's Advisory Group} met. | The {O World Health Organization}'s {O Advisory Group} met.
          The {O Alma School Principal Ana Sousa} left. | The {O Alma School} Principal {P Ana Sousa} left.
          The {O Alma Academy Dr. Bo Lind} left. | The {O Alma Academy} Dr. {P Bo Lind} left.
          The {O Rights group Liberty} left. | The Rights group {O Liberty} left.
          """)
  void twoNamesInOne_areTwo(String text, String corrected) {
    assertThat(corrected(text)).isEqualTo(corrected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The {O Alma Teachers' Union} met.",
        "The {O Governor's Office} met.",
        "{O St Bo's Boys School} met.",
        "{L Bo, Alma and Vale} met.",
        "The {O Council of Chief Justice Reform} met."
      })
  void others_stay(String text) {
    assertThat(corrected(text)).isEqualTo(text);
  }
}
