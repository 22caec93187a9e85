package copydesk.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShapeOfTest {
  @ParameterizedTest
  @CsvSource({
    "word, LOWER",
    "iPhone, LOWER",
    "名前, LOWER",
    "Word, CAPITALISED",
    "Élan, CAPITALISED",
    "O’brien, CAPITALISED",
    "FO, UPPER",
    "A, INITIAL",
    "J., INITIAL",
    "U.S., ACRONYM",
    "McDonald, MIXED",
    "'1,000', NUMBER",
    "09:30, NUMBER",
    "G20, ALPHANUMERIC",
    "9th, ALPHANUMERIC"
  })
  void word_hasAShape(String word, Shape shape) {
    assertThat(ShapeOf.word(word, 0, word.length())).isEqualTo(shape);
  }

  @ParameterizedTest
  @CsvSource({"word", "Word", "WORD", "W", "McDonald", "iPhone", "2021", "9th", "G20"})
  void plainWord_hasTheSameShapeByItsKinds(String word) {
    int others = 0;
    for (int i = 1; i < word.length(); i++) {
      others |= ShapeOf.kind(word.charAt(i));
    }
    assertThat(ShapeOf.plain(word.charAt(0), others))
        .isEqualTo(ShapeOf.word(word, 0, word.length()));
  }

  @Test
  void capitalsAndWords_areTold() {
    assertThat(Shape.ACRONYM.isCapital()).isTrue();
    assertThat(Shape.LOWER.isWord()).isTrue();
    assertThat(Shape.LOWER.isCapital()).isFalse();
    assertThat(Shape.NUMBER.isWord()).isFalse();
    assertThat(Shape.MARK.isWord()).isFalse();
  }
}
