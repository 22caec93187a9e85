package copydesk.bench.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OverlapTest {
  @Test
  void ofUnion_isTheShareOfWhatEitherCovers() {
    assertThat(Overlap.ofUnion(range(0, 10), range(5, 15))).isEqualTo(5 / 15.0);
    assertThat(Overlap.ofUnion(range(0, 2), range(2, 4))).isZero();
    assertThat(Overlap.ofUnion(new BitSet(), new BitSet())).isZero();
  }

  @Test
  void pairs_takeTheMostOverlappingFirst_andEachOnce() {
    List<BitSet> gold = List.of(range(0, 10), range(10, 20));
    List<BitSet> given = List.of(range(0, 20), range(0, 9));

    assertThat(Overlap.pairs(gold, given, 0.3))
        .containsExactly(new Overlap.Pair(0, 1), new Overlap.Pair(1, 0));
    assertThat(Overlap.pairs(gold, given, 0.8)).containsExactly(new Overlap.Pair(0, 1));
  }

  @Test
  void pairs_ofEqualOverlap_areTakenInTheOrderOfGold() {
    List<BitSet> gold = List.of(range(0, 10), range(10, 20));

    assertThat(Overlap.pairs(gold, List.of(range(0, 20)), 0.3))
        .containsExactly(new Overlap.Pair(0, 0));
  }

  @Test
  void best_isTheFirstOfEquals_orMinusOneOfNone() {
    double[] values = {0, 2, 2};

    assertThat(Overlap.best(3, i -> values[i])).isEqualTo(1);
    assertThat(Overlap.best(1, i -> 0)).isZero();
    assertThat(Overlap.best(0, i -> 0)).isEqualTo(-1);
  }

  private static BitSet range(int from, int to) {
    BitSet bits = new BitSet();
    bits.set(from, to);
    return bits;
  }
}
