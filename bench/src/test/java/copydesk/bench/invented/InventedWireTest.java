package copydesk.bench.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class InventedWireTest {
  private final InventedWire wire = InventedWire.around(3_000, 7);

  @Test
  void articleOfANumber_isTheSameInEveryOrder() {
    InventedWire again = InventedWire.around(3_000, 7);
    again.text(5);

    assertThat(again.text(3)).isEqualTo(wire.text(3));
    assertThat(again.id(3)).isEqualTo(wire.id(3));
    assertThat(InventedWire.around(3_000, 8).text(3)).isNotEqualTo(wire.text(3));
  }

  @Test
  void articles_areAllDifferent() {
    Set<String> texts = new HashSet<>();
    IntStream.range(0, 2_000).forEach(i -> texts.add(wire.text(i)));

    assertThat(texts).hasSize(2_000);
  }

  @Test
  void articles_areAsLongAsAskedOnAverage_andSomeMuchLonger() {
    int[] lengths = IntStream.range(0, 2_000).map(i -> wire.text(i).length()).toArray();

    assertThat(IntStream.of(lengths).average().orElseThrow()).isBetween(2_800.0, 3_500.0);
    assertThat(IntStream.of(lengths).max().orElseThrow()).isGreaterThan(8_000);
    assertThat(IntStream.of(lengths).min().orElseThrow()).isLessThan(1_200);
  }
}
