package copydesk.extract.naming;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NameTitlesTest {
  private static String corrected(String text) {
    MarkedText marked = MarkedText.of(text);
    return marked.marked(NameTitles.cut(marked.tokens(), marked.names()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {P Datuk Seri} Dr {P Ismail Hakim} said it. | Datuk Seri Dr {P Ismail Hakim} said it.
          {P Tan Sri} Lim Ah Kow said it. | Tan Sri {P Lim Ah Kow} said it.
          {P Alhaji Musa Bello} sang. | Alhaji {P Musa Bello} sang.
          {P Ustaz Karim Noor} sang. | Ustaz {P Karim Noor} sang.
          Then {P Jr.} came. | Then Jr. came.
          The peer Lord {P Falconer} left. | The peer {P Lord Falconer} left.
          """)
  void titles_areNoNames(String text, String corrected) {
    assertThat(corrected(text)).isEqualTo(corrected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Then {P Sheikh Hasina} left.",
        "{P Tan Cheng Bock} left.",
        "{L Sri Lanka} and {O Datuk Mills} grew.",
        "The lord {P Falconer} left."
      })
  void others_stay(String text) {
    assertThat(corrected(text)).isEqualTo(text);
  }
}
