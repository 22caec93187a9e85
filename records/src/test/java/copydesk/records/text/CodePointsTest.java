package copydesk.records.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.Span;
import org.junit.jupiter.api.Test;

final class CodePointsTest {
  @Test
  void plainText_hasTheSameOffsets() {
    assertThat(CodePoints.utf16Offsets("abc")).containsExactly(0, 1, 2, 3);
  }

  @Test
  void emptyText_hasItsEndOnly() {
    assertThat(CodePoints.utf16Offsets("")).containsExactly(0);
  }

  @Test
  void emoji_isOneCodePointOfTwoUnits() {
    assertThat(CodePoints.utf16Offsets("a🎉b")).containsExactly(0, 1, 3, 4);
    assertThat(CodePoints.utf16Offsets("🎉🎉")).containsExactly(0, 2, 4);
  }

  @Test
  void loneSurrogates_areOneEach() {
    assertThat(CodePoints.utf16Offsets("\uD83Dx\uDE00")).containsExactly(0, 1, 2, 3);
  }

  @Test
  void substring_countsCodePoints() {
    assertThat(CodePoints.substring("🎉 all 🎉 well", new Span(2, 7))).isEqualTo("all 🎉");
    assertThat(CodePoints.substring("🎉", new Span(0, 1))).isEqualTo("🎉");
  }

  @Test
  void substringBeyondTheText_isRefused() {
    assertThatThrownBy(() -> CodePoints.substring("🎉", new Span(0, 2)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void span_isNeverEmptyOrNegative() {
    assertThat(new Span(2, 5).length()).isEqualTo(3);
    assertThatThrownBy(() -> new Span(3, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Span(-1, 3)).isInstanceOf(IllegalArgumentException.class);
  }
}
