package copydesk.bench.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.speaker.Confidence;
import copydesk.extract.statement.Found;
import copydesk.extract.statement.StatementSteps;
import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Fits the confidence: logistic regression, by plain gradient descent, over statements found in
 * texts on which the finder was not trained. A statement is right where its content shares at least
 * 30 % of its tokens with that of an attribution and its source overlaps that one's.
 */
final class ConfidenceTraining {
  private static final int ROUNDS = 4000;
  private static final double RATE = 0.5;
  private static final double LEAST_SHARE = 0.3;

  private ConfidenceTraining() {}

  /** A statement that was found, and whether it is right. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Case(double[] features, boolean right) {}

  /** The weights of the features. */
  static double[] train(StatementSteps finder, List<AttributedText> heldOut) {
    List<Case> cases = new ArrayList<>();
    for (AttributedText text : heldOut) {
      for (Found found : finder.find(text.reading())) {
        if (found.relay() != null) {
          continue; // the corpus annotates who relays, we who speaks
        }
        cases.add(new Case(Confidence.features(text.reading(), found), isRight(text, found)));
      }
    }
    double[] weights = new double[Confidence.FEATURES];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[weights.length];
      for (Case one : cases) {
        double error = probability(weights, one.features()) - (one.right() ? 1 : 0);
        for (int k = 0; k < weights.length; k++) {
          gradient[k] += error * one.features()[k];
        }
      }
      for (int k = 0; k < weights.length; k++) {
        weights[k] -= RATE * gradient[k] / cases.size();
      }
    }
    return weights;
  }

  private static double probability(double[] weights, double[] features) {
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      sum += weights[k] * features[k];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static boolean isRight(AttributedText text, Found found) {
    BitSet content = tokens(text.reading(), found.content());
    BitSet source =
        found.source() == null ? new BitSet() : tokens(text.reading(), List.of(found.source()));
    for (Attribution attribution : text.attributions()) {
      BitSet both = tokens(text.reading(), attribution.content());
      BitSet either = (BitSet) both.clone();
      both.and(content);
      either.or(content);
      if (both.cardinality() >= LEAST_SHARE * either.cardinality()) {
        BitSet wanted = tokens(text.reading(), attribution.source());
        return wanted.isEmpty() ? source.isEmpty() : wanted.intersects(source);
      }
    }
    return false;
  }

  private static BitSet tokens(Reading reading, List<Range> ranges) {
    BitSet tokens = new BitSet();
    for (Range range : ranges) {
      for (int i = range.first(); i < range.end(); i++) {
        if (reading.tokens().shape(i) != Shape.MARK) {
          tokens.set(i);
        }
      }
    }
    return tokens;
  }
}
