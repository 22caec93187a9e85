package copydesk.bench.name;

import copydesk.extract.name.NameDecoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One trained reading: its features, their weights, the weights of a tag after another. */
final class Reading {
  private static final int MAX_FEATURES = 256;
  private static final int PRECISION = 1000;

  private final FeatureIndex index;
  private final int[] features;
  private final ChainModel model;
  private final int[] buffer = new int[MAX_FEATURES];
  private Random random;
  private float dropout;

  private Reading(FeatureIndex index, int[] features, ChainModel model) {
    this.index = index;
    this.features = features;
    this.model = model;
  }

  /** Trains on the examples, in an order that the seed decides. */
  static Reading train(List<NameExample> examples, TrainingSettings settings) {
    FeatureIndex index = new FeatureIndex();
    int[] buffer = new int[MAX_FEATURES];
    for (NameExample example : examples) {
      for (int c = 0; c < example.size(); c++) {
        int count = example.features(c, buffer);
        for (int f = 0; f < count; f++) {
          index.count(buffer[f]);
        }
      }
    }
    int size = index.number(settings.leastCount());
    ChainModel model = new ChainModel(size, settings.rate(), settings.decay());
    Reading reading = new Reading(index, index.features(size), model);
    reading.random = new Random(settings.seed());
    reading.dropout = settings.dropout();
    reading.learn(examples, settings);
    return reading;
  }

  private void learn(List<NameExample> examples, TrainingSettings settings) {
    learn(examples, settings.firstRounds(), settings.firstRounds());
    model.forgetSteps();
    learn(
        examples.stream().filter(example -> example.inAllRounds).toList(),
        settings.rounds(),
        settings.rounds() / 3);
    model.takeMean();
  }

  /** The best tags for an example's candidates. */
  byte[] tags(NameExample example) {
    int tags = ChainModel.TAGS;
    int[] emissions = new int[example.size() * tags];
    for (int c = 0; c < example.size(); c++) {
      int count = example.features(c, buffer);
      float[] sums = new float[tags];
      for (int f = 0; f < count; f++) {
        int row = index.get(buffer[f]) * tags;
        for (int t = 0; row >= 0 && t < tags; t++) {
          sums[t] += model.weights[row + t];
        }
      }
      for (int t = 0; t < tags; t++) {
        emissions[c * tags + t] = Math.round(sums[t] * PRECISION);
      }
    }
    int[] transitions = new int[tags * tags];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = Math.round(model.transitions[i] * PRECISION);
    }
    byte[] best = new byte[example.size()];
    NameDecoder decoder = new NameDecoder(transitions);
    for (int c = 0; c < best.length; c = example.chainEnds[c]) {
      decoder.decode(emissions, c, example.chainEnds[c], best);
    }
    return best;
  }

  /** The numbers of the features that have weights. */
  int[] features() {
    return features;
  }

  /** The weight of the feature at a place for a tag; {@link #place} tells the place. */
  float weight(int place, int tag) {
    return place < 0 ? 0 : model.weights[place * ChainModel.TAGS + tag];
  }

  /** How often the feature was seen. */
  int count(int feature) {
    return index.countAt(index.get(feature));
  }

  /** The place of a feature in the weights, or -1. */
  int place(int feature) {
    return index.get(feature);
  }

  float[] transitions() {
    return model.transitions;
  }

  /** Learns for so many rounds; the weights after those from {@code settled} on are averaged. */
  private void learn(List<NameExample> examples, int rounds, int settled) {
    List<NameExample> order = new ArrayList<>(examples);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      order.forEach(this::learn);
      if (round >= settled) {
        model.addToMean();
      }
    }
  }

  private void learn(NameExample example) {
    model.prepare();
    for (int c = 0; c < example.size(); c = example.chainEnds[c]) {
      int length = example.chainEnds[c] - c;
      int[][] places = new int[length][];
      int[] counts = new int[length];
      for (int k = 0; k < length; k++) {
        int count = example.features(c + k, buffer);
        places[k] = new int[count];
        for (int f = 0; f < count; f++) {
          int place = index.get(buffer[f]);
          if (place >= 0 && random.nextFloat() >= dropout) {
            places[k][counts[k]++] = place;
          }
        }
      }
      model.learn(places, counts, length, example.gold, c, example.weight);
    }
  }
}
