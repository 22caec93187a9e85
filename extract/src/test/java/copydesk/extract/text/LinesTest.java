package copydesk.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LinesTest {
  @Test
  void lines_areWithoutBlanksAtTheirEdges() {
    assertThat(lines("  One. \n\n\t\nTwo.\n")).containsExactly("One.", "Two.");
    assertThat(lines("")).isEmpty();
    assertThat(lines(" \n ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"• Item", "* Item", "- Item", "– Item", " ● Item", "‣Item"})
  void markOfAList_isNoPartOfItsLine(String text) {
    List<Line> lines = Lines.of(text);
    assertThat(lines).extracting(Line::isBullet).containsExactly(true);
    assertThat(lines(text)).containsExactly("Item");
  }

  @Test
  void markOfAQuotedMail_isNoPartOfItsLine() {
    assertThat(lines("> It rained.\n>It snowed.")).containsExactly("It rained.", "It snowed.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Item", "•", "-", "5 - 3"})
  void otherMarks_arePartOfTheirLine(String text) {
    assertThat(Lines.of(text)).extracting(Line::isBullet).containsExactly(false);
    assertThat(lines(text)).containsExactly(text);
  }

  @Test
  void length_isThatOfTheWords() {
    assertThat(Lines.of("  one two ").get(0).length()).isEqualTo(7);
  }

  private static List<String> lines(String text) {
    return Lines.of(text).stream().map(line -> text.substring(line.start(), line.end())).toList();
  }
}
