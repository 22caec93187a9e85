package copydesk.extract.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class RangeTest {
  private static final Range RANGE = new Range(3, 6);

  @Test
  void end_isNotInIt() {
    assertThat(RANGE.length()).isEqualTo(3);
    assertThat(RANGE.last()).isEqualTo(5);
    assertThat(RANGE.contains(2)).isFalse();
    assertThat(RANGE.contains(3)).isTrue();
    assertThat(RANGE.contains(5)).isTrue();
    assertThat(RANGE.contains(6)).isFalse();
  }

  @Test
  void rangeWithin_isContained() {
    assertThat(RANGE.contains(new Range(3, 6))).isTrue();
    assertThat(RANGE.contains(new Range(4, 4))).isTrue();
    assertThat(RANGE.contains(new Range(2, 4))).isFalse();
    assertThat(RANGE.contains(new Range(5, 7))).isFalse();
  }

  @Test
  void neighbours_doNotOverlap() {
    assertThat(RANGE.overlaps(new Range(5, 9))).isTrue();
    assertThat(RANGE.overlaps(new Range(6, 9))).isFalse();
    assertThat(RANGE.overlaps(new Range(0, 3))).isFalse();
  }

  @Test
  void edges_canBeMoved() {
    assertThat(RANGE.upTo(4)).isEqualTo(new Range(3, 4));
    assertThat(RANGE.from(5)).isEqualTo(new Range(5, 6));
    assertThatThrownBy(() -> RANGE.upTo(2)).hasMessageContaining("cannot end at 2");
  }
}
