package copydesk.bench.score;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlainTextTest {
  @Test
  void offsets_countCodePoints() {
    PlainText text = new PlainText("a😀 bc");

    assertThat(text.words(new Span(3, 5))).isEqualTo("bc");
    assertThat(text.utf16(3)).isEqualTo(4);
  }

  @Test
  void words_beyondTheEnd_areCut_andOfNoSpanAreNull() {
    PlainText text = new PlainText("abc");

    assertThat(text.words(new Span(1, 9))).isEqualTo("bc");
    assertThat(text.words(null)).isNull();
  }

  @Test
  void covered_leavesOutMarksStopsAndBlanksAtTheEdgesOfEachSpan() {
    PlainText text = new PlainText("“We, too, won,” he said");

    assertThat(text.covered(List.of(new Span(0, 15))).stream())
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(text.covered(List.of(new Span(13, 15), new Span(16, 40))).stream())
        .startsWith(16)
        .endsWith(22);
  }
}
