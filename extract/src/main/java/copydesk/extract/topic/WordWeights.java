package copydesk.extract.topic;

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

  private WordWeights(byte[] rarities, float rarityScale, byte[] weights, float weightScale) {
    this.words = rarities.length;
    this.width = words == 0 ? 0 : weights.length / words;
    this.rarityScale = rarityScale;
    this.weightScale = weightScale;
    this.rows = new byte[words + weights.length];
    for (int word = 0; word < words; word++) {
      rows[word * (width + 1)] = rarities[word];
      System.arraycopy(weights, word * width, rows, word * (width + 1) + 1, width);
    }
    for (int i = Byte.MIN_VALUE; i <= Byte.MAX_VALUE; i++) {
      scaled[i & 0xFF] = i * weightScale;
    }
  }

  /** These, rounded to bytes. */
  static WordWeights of(float[] rarities, float[] weights) {
    float rarityScale = scale(rarities);
    float weightScale = scale(weights);
    return new WordWeights(
        pack(rarities, rarityScale), rarityScale, pack(weights, weightScale), weightScale);
  }

  /** The weights of all words of the article, each as often as it stands there and is rare. */
  float[] sums(TopicFeatures features, int outcomes) {
    float[] values = new float[features.words()];
    float squares = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = features.wordValue(i) * rarity(features.word(i)) * rarityScale;
      squares += values[i] * values[i];
    }
    float[] sums = new float[outcomes];
    for (int i = 0; i < values.length; i++) {
      float value = values[i];
      int row = features.word(i) * (width + 1) + 1;
      for (int k = 0; k < outcomes; k++) {
        sums[k] += value * scaled[rows[row + k] & 0xFF];
      }
    }
    float scale = squares == 0 ? 0 : 1 / (float) Math.sqrt(squares);
    for (int k = 0; k < outcomes; k++) {
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
    float rarityScale = in.readFloat();
    byte[] rarities = in.readNBytes(words);
    float weightScale = in.readFloat();
    return new WordWeights(rarities, rarityScale, in.readNBytes(words * width), weightScale);
  }

  private static float scale(float[] values) {
    float most = 1e-9f;
    for (float value : values) {
      most = Math.max(most, Math.abs(value));
    }
    return most / 127;
  }

  private static byte[] pack(float[] values, float scale) {
    byte[] packed = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      packed[i] = (byte) Math.round(values[i] / scale);
    }
    return packed;
  }
}
