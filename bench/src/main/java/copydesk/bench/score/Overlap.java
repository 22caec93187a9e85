package copydesk.bench.score;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** How much stretches of a text have in common. */
final class Overlap {
  /** A gold stretch and the given one that answers it, by their places in their lists. */
  record Pair(int gold, int given) {}

  private record Candidate(double overlap, Pair pair) {}

  private Overlap() {}

  /** How many code points both cover. */
  static int common(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both.cardinality();
  }

  /** What both cover, as a share of what either covers; 0 where neither covers anything. */
  static double ofUnion(BitSet one, BitSet other) {
    int common = common(one, other);
    int union = one.cardinality() + other.cardinality() - common;
    return union == 0 ? 0 : (double) common / union;
  }

  /** Which of so many has the greatest value, the first of equals; -1 where there are none. */
  static int best(int size, IntToDoubleFunction value) {
    int best = -1;
    double greatest = 0;
    for (int i = 0; i < size; i++) {
      double here = value.applyAsDouble(i);
      if (best < 0 || here > greatest) {
        best = i;
        greatest = here;
      }
    }
    return best;
  }

  /** One-to-one pairs of at least this overlap of their union, the most overlapping first. */
  static List<Pair> pairs(List<BitSet> gold, List<BitSet> given, double least) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < given.size(); j++) {
        double overlap = ofUnion(gold.get(i), given.get(j));
        if (overlap > 0 && overlap >= least) {
          candidates.add(new Candidate(overlap, new Pair(i, j)));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::overlap).reversed());
    BitSet goldTaken = new BitSet();
    BitSet givenTaken = new BitSet();
    List<Pair> pairs = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Pair pair = candidate.pair();
      if (!goldTaken.get(pair.gold()) && !givenTaken.get(pair.given())) {
        goldTaken.set(pair.gold());
        givenTaken.set(pair.given());
        pairs.add(pair);
      }
    }
    return pairs;
  }
}
