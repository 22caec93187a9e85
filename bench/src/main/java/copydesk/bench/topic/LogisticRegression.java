package copydesk.bench.topic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Logistic regression with squared regularisation, by L-BFGS. The last weight is the bias, which is
 * not regularised. Deterministic.
 */
final class LogisticRegression {
  private static final int MEMORY = 8;
  private static final double ENOUGH = 1e-4;
  private static final double SUFFICIENT = 1e-4;

  private final List<SparseRow> rows;
  private final double[] labels;
  private final double[] importance;
  private final double[] penalty;
  private final int size;

  /** One pair of the optimiser's memory. */
  private static final class Step {
    private final double[] move;
    private final double[] change;
    private final double curvature;

    Step(double[] move, double[] change) {
      this.move = move;
      this.change = change;
      this.curvature = dot(move, change);
    }
  }

  /**
   * What is to be learned.
   *
   * @param rows the examples
   * @param labels 0 or 1 for each
   * @param importance how much each counts
   * @param penalty for each weight but the bias, how strongly it is drawn to 0
   */
  LogisticRegression(List<SparseRow> rows, double[] labels, double[] importance, double[] penalty) {
    this.rows = rows;
    this.labels = labels;
    this.importance = importance;
    this.penalty = penalty;
    this.size = penalty.length + 1;
  }

  /** The weights after at most so many rounds. */
  double[] train(int rounds) {
    double[] weights = new double[size];
    weights[size - 1] = -2;
    double[] gradient = new double[size];
    double loss = loss(weights, gradient);
    Deque<Step> memory = new ArrayDeque<>();
    for (int round = 0; round < rounds && dot(gradient, gradient) > ENOUGH; round++) {
      double[] direction = direction(gradient, memory);
      double slope = dot(direction, gradient);
      double step = memory.isEmpty() ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
      double[] next = new double[size];
      double[] nextGradient = new double[size];
      double nextLoss;
      while (true) {
        for (int i = 0; i < size; i++) {
          next[i] = weights[i] + step * direction[i];
        }
        nextLoss = loss(next, nextGradient);
        if (nextLoss <= loss + SUFFICIENT * step * slope || step < 1e-10) {
          break;
        }
        step /= 2;
      }
      Step taken = new Step(minus(next, weights), minus(nextGradient, gradient));
      if (taken.curvature > 1e-12) {
        memory.addFirst(taken);
      }
      if (memory.size() > MEMORY) {
        memory.removeLast();
      }
      weights = next;
      gradient = nextGradient;
      loss = nextLoss;
    }
    return weights;
  }

  private double loss(double[] weights, double[] gradient) {
    double loss = 0;
    for (int i = 0; i < penalty.length; i++) {
      loss += penalty[i] * weights[i] * weights[i] / 2;
      gradient[i] = penalty[i] * weights[i];
    }
    gradient[size - 1] = 0;
    for (int n = 0; n < labels.length; n++) {
      if (importance[n] > 0) {
        double score = rows.get(n).dot(weights) + weights[size - 1];
        loss += importance[n] * (softPlus(score) - labels[n] * score);
        double error = importance[n] * (1 / (1 + Math.exp(-score)) - labels[n]);
        rows.get(n).addTo(gradient, error);
        gradient[size - 1] += error;
      }
    }
    return loss;
  }

  private static double softPlus(double score) {
    return score > 0 ? score + Math.log1p(Math.exp(-score)) : Math.log1p(Math.exp(score));
  }

  private static double[] direction(double[] gradient, Deque<Step> memory) {
    double[] direction = gradient.clone();
    double[] factors = new double[memory.size()];
    int k = 0;
    for (Step step : memory) {
      factors[k] = dot(step.move, direction) / step.curvature;
      add(direction, step.change, -factors[k++]);
    }
    if (!memory.isEmpty()) {
      Step last = memory.getFirst();
      scale(direction, last.curvature / dot(last.change, last.change));
    }
    for (Iterator<Step> steps = memory.descendingIterator(); steps.hasNext(); ) {
      Step step = steps.next();
      add(direction, step.move, factors[--k] - dot(step.change, direction) / step.curvature);
    }
    scale(direction, -1);
    return direction;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = a.clone();
    add(difference, b, -1);
    return difference;
  }

  private static void add(double[] to, double[] what, double factor) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * what[i];
    }
  }

  private static void scale(double[] what, double factor) {
    for (int i = 0; i < what.length; i++) {
      what[i] *= factor;
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
