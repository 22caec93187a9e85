package copydesk.extract.statement;

import copydesk.extract.model.Weights;

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

  /** The first token of the cue's window. */
  public static int windowStart(Reading r, int cue) {
    int sentence = r.tokens.sentenceOf(cue);
    int from = r.tokens.sentenceStart(sentence);
    boolean follows =
        sentence > 0
            && cue - from < 12
            && r.tokens.blockOf(sentence - 1) == r.tokens.blockOf(sentence)
            && r.classOf(from - 1) == WordClass.CLOSING
            && r.classOf(from) != WordClass.OPENING;
    if (follows) {
      from = r.tokens.sentenceStart(sentence - 1);
    }
    return Math.max(from, cue - reach(r, sentence));
  }

  /** One past the last token of the cue's window. */
  public static int windowEnd(Reading r, int cue) {
    int sentence = r.tokens.sentenceOf(cue);
    int to = r.tokens.sentenceEnd(sentence);
    boolean announces =
        sentence + 1 < r.tokens.sentences()
            && r.classOf(to) == WordClass.OPENING
            && (r.classOf(to - 1) == WordClass.COLON || to - 1 == cue);
    if (announces) {
      to = r.tokens.sentenceEnd(sentence + 1);
    }
    return Math.min(to, cue + reach(r, sentence));
  }

  private static int reach(Reading r, int sentence) {
    int length = r.tokens.sentenceEnd(sentence) - r.tokens.sentenceStart(sentence);
    return length > LONGEST_SENTENCE ? SHORT_REACH : REACH;
  }

  /** The labels of the window's tokens. */
  public byte[] label(Reading r, int cue, int from, int to) {
    int length = to - from;
    float[] scores = new float[LABELS];
    float[] next = new float[LABELS];
    float[] local = new float[LABELS * LABELS];
    byte[] back = new byte[length * LABELS];
    scores[SOURCE] = IMPOSSIBLE;
    scores[CONTENT] = IMPOSSIBLE;
    int[] between = FrameFeatures.between(r, cue, from, to);
    long signature = FrameFeatures.signature(r, cue, from, to);
    for (int i = from; i < to; i++) {
      int count =
          FrameFeatures.fill(r, i, cue, from, to, signature, between[i - from], weights, rows);
      weights.sum(rows, count, local);
      for (int label = 0; label < LABELS; label++) {
        int best = NONE;
        for (int before = 1; before < LABELS; before++) {
          if (scores[before] + local[before * LABELS + label]
              > scores[best] + local[best * LABELS + label]) {
            best = before;
          }
        }
        next[label] =
            i == cue && label != NONE ? IMPOSSIBLE : scores[best] + local[best * LABELS + label];
        back[(i - from) * LABELS + label] = (byte) best;
      }
      System.arraycopy(next, 0, scores, 0, LABELS);
    }
    return trace(scores, back, length);
  }

  private static byte[] trace(float[] scores, byte[] back, int length) {
    byte[] labels = new byte[length];
    int label = NONE;
    for (int k = 1; k < LABELS; k++) {
      label = scores[k] > scores[label] ? k : label;
    }
    for (int i = length - 1; i >= 0; i--) {
      labels[i] = (byte) label;
      label = back[i * LABELS + label];
    }
    return labels;
  }
}
