package copydesk.extract.topic;

/**
 * The parts of a model of topics while it is learned, in the order in which the file holds them.
 * Not thread-safe.
 */
public final class TopicModelParts {
  /** The ids of the topics that have terms or stand at the top. */
  public String[] topics;

  /** For each topic the index, in {@link #areas}, of the area that it is in. */
  public int[] areaOf;

  /** The topics at the top, by their index in {@link #topics}. */
  public int[] areas;

  /** The terms of the topics. */
  public TermTable terms;

  /** The known words. */
  public long[] words;

  /** How rare each word is. */
  public float[] idf;

  /** For each word, its weights: in each area, then for each area's being the first. */
  public float[] weights;

  /** For each topic, the weights of its terms, likewise. */
  public float[] topicWeights;

  /** For each area, the weights of its terms, likewise. */
  public float[] areaWeights;

  /** The biases, likewise. */
  public float[] biases;

  /** The weights of the finer topics' features. */
  public float[] fineWeights;

  /** The bias of each topic. */
  public float[] fineBiases;

  /** The weights of what the sureness of an area is read from; the last one is the bias. */
  public float[] sureness;

  /** From where on areas, the most central area and finer topics are found; an exponent. */
  public float[] settings;
}
