package copydesk.extract.frame;

import copydesk.extract.model.LaneWeights;
import copydesk.extract.model.PackedWeights;
import copydesk.extract.model.Weights;
import java.util.Arrays;

/**
 * Given a cue, tells which tokens around it are its content and which name its source: the best
 * sequence of labels under a learned model of single labels and their transitions (Viterbi). The
 * window is the cue's sentence, with the quotation that a colon announces or that a question mark
 * ends before it; it is bounded, so the whole is linear. Not thread-safe: it has room of its own
 * for the features of a token.
 */
public final class FrameFinder {
  /** The label of a token that is neither source nor content. */
  public static final int NONE = 0;

  /** The label of a token that names the source. */
  public static final int SOURCE = 1;

  /** The label of a token of the content. */
  public static final int CONTENT = 2;

  /** How many labels there are. */
  public static final int LABELS = 3;

  private static final int PAIRS = LABELS * LABELS;

  /** The most tokens a window has on either side of its cue. */
  private static final int REACH = 90;

  /** The same in a sentence that is longer than any that people write. */
  private static final int SHORT_REACH = 24;

  private static final int LONGEST_SENTENCE = 180;

  private static final float IMPOSSIBLE = -1e9f;

  private final Weights weights;
  private final int[] rows = new int[FrameFeatures.MOST];

  /** Labels by these weights, one for each pair of labels that may follow each other. */
  public FrameFinder(Weights weights) {
    this.weights = weights;
  }

  /** The weights that come with this release. */
  public static Weights loadWeights() {
    return new LaneWeights(
        PackedWeights.resource(CueModel.class, "frames.weights", StatementFeatureSpace.current()));
  }

  /** The first token of the cue's window. */
  public static int windowStart(Reading r, int cue) {
    int sentence = r.tokens().sentenceOf(cue);
    int from = r.tokens().sentenceStart(sentence);
    boolean follows =
        sentence > 0
            && cue - from < 12
            && r.tokens().blockOf(sentence - 1) == r.tokens().blockOf(sentence)
            && r.classOf(from - 1) == WordClass.CLOSING
            && r.classOf(from) != WordClass.OPENING;
    if (follows) {
      from = r.tokens().sentenceStart(sentence - 1);
    }
    return Math.max(from, cue - reach(r, sentence));
  }

  /** One past the last token of the cue's window. */
  public static int windowEnd(Reading r, int cue) {
    int sentence = r.tokens().sentenceOf(cue);
    int to = r.tokens().sentenceEnd(sentence);
    boolean announces =
        sentence + 1 < r.tokens().sentences()
            && r.classOf(to) == WordClass.OPENING
            && (r.classOf(to - 1) == WordClass.COLON || to - 1 == cue);
    if (announces) {
      to = r.tokens().sentenceEnd(sentence + 1);
    }
    return Math.min(to, cue + reach(r, sentence));
  }

  private static int reach(Reading r, int sentence) {
    int length = r.tokens().sentenceEnd(sentence) - r.tokens().sentenceStart(sentence);
    return length > LONGEST_SENTENCE ? SHORT_REACH : REACH;
  }

  /** The labels of the window's tokens. */
  public byte[] label(Reading r, int cue, int from, int to) {
    return best(scores(r, cue, from, to), cue - from, to - from);
  }

  /**
   * The same, of a cue that is surely one: where the best labels have no content, the best of those
   * that have some. A single word of it is none ("spoke late").
   */
  public byte[] labelSurely(Reading r, int cue, int from, int to) {
    float[] scores = scores(r, cue, from, to);
    byte[] labels = best(scores, cue - from, to - from);
    if (to - from == 1 || content(labels) > 0) {
      return labels;
    }
    byte[] forced = bestWithContent(scores, cue - from, to - from);
    return content(forced) > 1 ? forced : labels;
  }

  /**
   * What each pair of labels weighs at each token: {@code [(token * LABELS + before) * LABELS +
   * label]}.
   */
  private float[] scores(Reading r, int cue, int from, int to) {
    float[] scores = new float[(to - from) * PAIRS];
    float[] local = new float[PAIRS];
    int[] between = FrameFeatures.between(r, cue, from, to);
    long signature = FrameFeatures.signature(r, cue, from, to);
    for (int i = from; i < to; i++) {
      int count =
          FrameFeatures.fill(r, i, cue, from, to, signature, between[i - from], weights, rows);
      weights.sum(rows, count, local);
      System.arraycopy(local, 0, scores, (i - from) * PAIRS, PAIRS);
    }
    return scores;
  }

  private static int content(byte[] labels) {
    int tokens = 0;
    for (byte label : labels) {
      tokens += label == CONTENT ? 1 : 0;
    }
    return tokens;
  }

  /** The best sequence of labels; the cue itself is neither source nor content. */
  private static byte[] best(float[] local, int cue, int length) {
    float[] scores = {0, IMPOSSIBLE, IMPOSSIBLE};
    float[] next = new float[LABELS];
    byte[] back = new byte[length * LABELS];
    for (int i = 0; i < length; i++) {
      for (int label = 0; label < LABELS; label++) {
        int at = i * PAIRS + label;
        int best = NONE;
        for (int before = 1; before < LABELS; before++) {
          if (scores[before] + local[at + before * LABELS]
              > scores[best] + local[at + best * LABELS]) {
            best = before;
          }
        }
        next[label] =
            i == cue && label != NONE ? IMPOSSIBLE : scores[best] + local[at + best * LABELS];
        back[i * LABELS + label] = (byte) best;
      }
      System.arraycopy(next, 0, scores, 0, LABELS);
    }
    return trace(back, LABELS, first(scores, 0));
  }

  /**
   * The best sequence with some content, over twice the states: each label before any content, then
   * each after some.
   */
  private static byte[] bestWithContent(float[] local, int cue, int length) {
    int states = 2 * LABELS;
    float[] scores = new float[states];
    float[] next = new float[states];
    byte[] back = new byte[length * states];
    Arrays.fill(scores, IMPOSSIBLE);
    scores[NONE] = 0;
    for (int i = 0; i < length; i++) {
      Arrays.fill(next, 2 * IMPOSSIBLE);
      for (int before = 0; before < states; before++) {
        for (int label = 0; label < (i == cue ? 1 : LABELS); label++) {
          int state = before >= LABELS || label == CONTENT ? LABELS + label : label;
          float score = scores[before] + local[i * PAIRS + before % LABELS * LABELS + label];
          if (score > next[state]) {
            next[state] = score;
            back[i * states + state] = (byte) before;
          }
        }
      }
      System.arraycopy(next, 0, scores, 0, states);
    }
    return trace(back, states, first(scores, LABELS));
  }

  /** The state with the highest score of those from {@code from}. */
  private static int first(float[] scores, int from) {
    int best = from;
    for (int k = from + 1; k < scores.length; k++) {
      best = scores[k] > scores[best] ? k : best;
    }
    return best;
  }

  private static byte[] trace(byte[] back, int states, int last) {
    byte[] labels = new byte[back.length / states];
    int state = last;
    for (int i = labels.length - 1; i >= 0; i--) {
      labels[i] = (byte) (state % LABELS);
      state = back[i * states + state];
    }
    return labels;
  }
}
