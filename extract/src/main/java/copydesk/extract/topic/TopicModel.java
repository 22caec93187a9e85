package copydesk.extract.topic;

import copydesk.extract.word.WordMap;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What was learned of the topics. For each area (topic at the top of the hierarchy) two logistic
 * regressions over words, terms of topics and terms of areas, one that says whether an article is
 * in it, one whether it is the most central one; for the finer topics one that they share, over how
 * their terms stand in the text, with a bias of each. Weights are bytes times a scale. Made by
 * {@code bench train-topics}. Any number of threads may read it.
 */
public final class TopicModel {
  /** How many features a finer topic has. */
  public static final int FINE_FEATURES = 8;

  /** How many features the sureness of an area has. */
  public static final int SURENESS_FEATURES = 4;

  private static final int EVIDENCE_WORDS = 4;

  /** The first four bytes of the file, unpacked; the fingerprint follows. */
  public static final int MAGIC = 0x43445433; // "CDT3"

  final String[] topics;
  final int[] areaOf;
  final int[] areas;
  final TermTable terms;
  final long[] words;
  private final WordWeights wordWeights;
  final float[] topicWeights;
  final float[] areaWeights;
  final float[] biases;
  final float[] fineWeights;
  final float[] fineBiases;
  final float[] sureness;
  final float[] settings;
  final WordMap index;

  /** A model of these parts. */
  public TopicModel(TopicModelParts parts) {
    topics = parts.topics;
    areaOf = parts.areaOf;
    areas = parts.areas;
    terms = parts.terms;
    words = parts.words;
    wordWeights = WordWeights.of(parts.idf, parts.weights, 2 * parts.areas.length);
    topicWeights = parts.topicWeights;
    areaWeights = parts.areaWeights;
    biases = parts.biases;
    fineWeights = parts.fineWeights;
    fineBiases = parts.fineBiases;
    sureness = parts.sureness;
    settings = parts.settings;
    index = index(words);
  }

  private TopicModel(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("this is no model of topics of this version");
    }
    TopicFeatureSpace.current().check("the model of topics", in.readLong());
    topics = new String[in.readInt()];
    for (int i = 0; i < topics.length; i++) {
      topics[i] = in.readUTF();
    }
    areaOf = new int[topics.length];
    for (int i = 0; i < topics.length; i++) {
      areaOf[i] = in.readUnsignedByte();
    }
    areas = new int[in.readUnsignedByte()];
    for (int i = 0; i < areas.length; i++) {
      areas[i] = in.readUnsignedShort();
    }
    terms = TermTable.read(in);
    words = new long[in.readInt()];
    for (int i = 0; i < words.length; i++) {
      words[i] = in.readLong();
    }
    wordWeights = WordWeights.read(in, words.length, 2 * areas.length);
    topicWeights = floats(in);
    areaWeights = floats(in);
    biases = floats(in);
    fineWeights = floats(in);
    fineBiases = floats(in);
    sureness = floats(in);
    settings = floats(in);
    index = index(words);
  }

  /** The model that comes with this release. */
  public static TopicModel shipped() {
    try (InputStream in = TopicModel.class.getResourceAsStream("topics.bin")) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static TopicModel read(InputStream in) throws IOException {
    InputStream unpacked = new GZIPInputStream(in, 1 << 16);
    return new TopicModel(new DataInputStream(new BufferedInputStream(unpacked, 1 << 16)));
  }

  /** Writes it. */
  public void write(OutputStream stream) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream, 1 << 16))) {
      out.writeInt(MAGIC);
      out.writeLong(TopicFeatureSpace.current().fingerprint());
      out.writeInt(topics.length);
      for (String topic : topics) {
        out.writeUTF(topic);
      }
      for (int area : areaOf) {
        out.writeByte(area);
      }
      out.writeByte(areas.length);
      for (int area : areas) {
        out.writeShort(area);
      }
      terms.write(out);
      out.writeInt(words.length);
      for (long word : words) {
        out.writeLong(word);
      }
      wordWeights.write(out);
      write(out, topicWeights);
      write(out, areaWeights);
      write(out, biases);
      write(out, fineWeights);
      write(out, fineBiases);
      write(out, sureness);
      write(out, settings);
    }
  }

  /** The ids of the topics that it can assign. */
  public List<String> topics() {
    return List.of(topics);
  }

  /** The raw score of each area: whether the article is in it, then whether that is its first. */
  public float[] areaScores(TopicFeatures features) {
    int width = 2 * areas.length;
    float[] scores = biases.clone();
    float[] sums = wordWeights.sums(features);
    float[] strengths = areaStrengths(features);
    for (int k = 0; k < width; k++) {
      scores[k] += sums[k];
      for (int other = 0; other < strengths.length; other++) {
        scores[k] += strengths[other] * areaWeights[other * width + k];
      }
    }
    for (int i = 0; i < features.present(); i++) {
      int topic = features.present(i);
      float share = features.share(topic);
      for (int k = 0; k < width; k++) {
        scores[k] += share * topicWeights[topic * width + k];
      }
    }
    return scores;
  }

  /** How strongly the terms of each area stand in the text, as shares of all. */
  public float[] areaStrengths(TopicFeatures features) {
    float[] strengths = new float[areas.length];
    float sum = 0;
    for (int i = 0; i < features.present(); i++) {
      int topic = features.present(i);
      strengths[areaOf[topic]] += features.strength(topic);
      sum += features.strength(topic);
    }
    for (int k = 0; sum > 0 && k < strengths.length; k++) {
      strengths[k] /= Math.max(1, sum);
    }
    return strengths;
  }

  /** How sure an area is, from its raw score and the terms of its finer topics. */
  public double areaProbability(TopicFeatures features, int area, float score) {
    float[] values = new float[SURENESS_FEATURES];
    surenessFeatures(features, area, score, values);
    double sum = sureness[SURENESS_FEATURES];
    for (int i = 0; i < SURENESS_FEATURES; i++) {
      sum += sureness[i] * values[i];
    }
    return logistic(sum);
  }

  /** Fills in what the sureness of an area is read from. */
  public void surenessFeatures(TopicFeatures features, int area, float score, float[] to) {
    float share = 0;
    int headlines = 0;
    for (int i = 0; i < features.present(); i++) {
      int topic = features.present(i);
      if (areaOf[topic] == area) {
        share = Math.max(share, features.share(topic));
        headlines = Math.max(headlines, features.headlines(topic));
      }
    }
    to[0] = score;
    to[1] = share;
    to[2] = Math.min(2, headlines);
    to[3] = Math.min(2, headlines) * share;
  }

  /** How sure a finer topic is, where its area is right. */
  public double fineProbability(float[] fineFeatures, int topic) {
    float score = fineBiases[topic];
    for (int i = 0; i < FINE_FEATURES; i++) {
      score += fineFeatures[i] * fineWeights[i];
    }
    return logistic(score);
  }

  /** From where on an area is found. */
  double least() {
    return settings[0];
  }

  /** From where on the surest area is found; the model abstains below. */
  double leastOfBest() {
    return settings[1];
  }

  /** From where on a finer topic is found. */
  double leastFine() {
    return settings[2];
  }

  /** The area that is most central, which need not be the surest one. */
  int mostCentral(float[] scores) {
    int best = 0;
    for (int area = 0; area < areas.length; area++) {
      best = scores[areas.length + area] > scores[areas.length + best] ? area : best;
    }
    return best;
  }

  /** What a finer topic keeps of its area's score. */
  double shareOfFine(double probability) {
    return Math.pow(probability, settings[3]);
  }

  /** Adds where the words stand that weigh most for the area. */
  void addHeaviestWords(TopicFeatures features, int area, List<int[]> ranges) {
    List<Integer> heaviest = new ArrayList<>();
    float[] values = new float[features.words()];
    for (int i = 0; i < values.length; i++) {
      values[i] = wordWeights.share(features, i, area);
      if (values[i] > 0) {
        heaviest.add(i);
      }
    }
    heaviest.sort(Comparator.comparingDouble(i -> -values[i]));
    for (int i : heaviest.subList(0, Math.min(EVIDENCE_WORDS, heaviest.size()))) {
      features.addEvidence(words[features.word(i)], 1, ranges);
    }
    ranges.sort(Comparator.comparingInt(range -> range[0]));
  }

  /** Fills in the features of a finer topic. */
  public void fineFeatures(
      TopicFeatures features, int topic, float strongest, double area, float[] to) {
    float strength = features.strength(topic);
    to[0] = (float) Math.log1p(strength);
    to[1] = (float) Math.log1p(features.distinct(topic));
    to[2] = Math.min(2, features.headlines(topic));
    to[3] = strongest == 0 ? 0 : strength / strongest;
    to[4] = features.share(topic);
    to[5] = (float) area;
    to[6] = strength;
    to[7] = 1;
  }

  /** The greatest strength of a topic of the area. */
  public float strongest(TopicFeatures features, int area) {
    float most = 0;
    for (int i = 0; i < features.present(); i++) {
      int topic = features.present(i);
      if (areaOf[topic] == area) {
        most = Math.max(most, features.strength(topic));
      }
    }
    return most;
  }

  static double logistic(double score) {
    return 1 / (1 + Math.exp(-score));
  }

  private static WordMap index(long[] words) {
    WordMap index = new WordMap(words.length);
    for (int i = 0; i < words.length; i++) {
      index.put(words[i], i);
    }
    return index;
  }

  private static void write(DataOutputStream out, float[] values) throws IOException {
    out.writeInt(values.length);
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  private static float[] floats(DataInputStream in) throws IOException {
    float[] values = new float[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }
}
