package copydesk.extract.topic;

import copydesk.extract.model.RoundedWeights;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What was learned of the known words: how rare each is, and its weights, all as bytes times a
 * scale. A word's bytes stand together, for they come from far away in memory. Immutable,
 * thread-safe.
 */
final class WordWeights {
  private final int words;
  private final int width;
  private final float rarityScale;
  private final float weightScale;

  /** For each word its rarity, then its weights. */
  private final byte[] rows;

  /** What each byte stands for as a weight. */
  private final float[] scaled = new float[1 << Byte.SIZE];

  private WordWeights(RoundedWeights rarities, RoundedWeights weights, int width) {
    this.words = rarities.bytes().length;
    this.width = width;
    this.rarityScale = rarities.scale();
    this.weightScale = weights.scale();
    this.rows = new byte[words * (width + 1)];
    for (int word = 0; word < words; word++) {
      rows[word * (width + 1)] = rarities.bytes()[word];
      System.arraycopy(weights.bytes(), word * width, rows, word * (width + 1) + 1, width);
    }
    for (int i = Byte.MIN_VALUE; i <= Byte.MAX_VALUE; i++) {
      scaled[i & 0xFF] = i * weightScale;
    }
  }

  /**
   * These, rounded to bytes.
   *
   * @param weights so many a word, one word's after the other's
   */
  static WordWeights of(float[] rarities, float[] weights, int width) {
    return new WordWeights(RoundedWeights.of(rarities), RoundedWeights.of(weights), width);
  }

  /** The weights of all words of the article, each as often as it stands there and is rare. */
  float[] sums(TopicFeatures features) {
    float[] values = new float[features.words()];
    float squares = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = features.wordValue(i) * rarity(features.word(i)) * rarityScale;
      squares += values[i] * values[i];
    }
    float[] sums = new float[width];
    for (int i = 0; i < values.length; i++) {
      float value = values[i];
      int row = features.word(i) * (width + 1) + 1;
      for (int k = 0; k < width; k++) {
        sums[k] += value * scaled[rows[row + k] & 0xFF];
      }
    }
    float scale = squares == 0 ? 0 : 1 / (float) Math.sqrt(squares);
    for (int k = 0; k < width; k++) {
      sums[k] *= scale;
    }
    return sums;
  }

  /** What the article's {@code i}-th word tells of an outcome, by a scale of its own. */
  float share(TopicFeatures features, int i, int outcome) {
    int word = features.word(i);
    return features.wordValue(i) * rarity(word) * rows[word * (width + 1) + 1 + outcome];
  }

  private int rarity(int word) {
    return rows[word * (width + 1)] & 0xFF;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeFloat(rarityScale);
    for (int word = 0; word < words; word++) {
      out.write(rows, word * (width + 1), 1);
    }
    out.writeFloat(weightScale);
    for (int word = 0; word < words; word++) {
      out.write(rows, word * (width + 1) + 1, width);
    }
  }

  static WordWeights read(DataInputStream in, int words, int width) throws IOException {
    RoundedWeights rarities = read(in, words);
    return new WordWeights(rarities, read(in, words * width), width);
  }

  private static RoundedWeights read(DataInputStream in, int length) throws IOException {
    float scale = in.readFloat();
    return new RoundedWeights(in.readNBytes(length), scale);
  }
}
