package copydesk.extract.frame;

import copydesk.extract.model.FeatureSpace;
import copydesk.extract.model.Fingerprint;
import copydesk.extract.model.PackedWeights;
import copydesk.extract.model.Weights;
import copydesk.extract.text.ArticleText;
import copydesk.extract.word.WordLists;
import java.util.List;

/**
 * What the models of cues and frames see of a text: the classes of words, the lists that decide
 * which words can be cues, the templates of features and how they become rows of a table.
 */
public final class StatementFeatureSpace {
  private static final int BITS = 12;

  /** The frames of so few cues of the probe show all features; start-up need not read more. */
  private static final int FRAME_STEP = 7;

  private static final List<String> LISTS =
      List.of("no-syllables", "pictures", "anonymity-verbs", "anonymous-speaking", "naming-verbs");

  private static final FeatureSpace CURRENT =
      new FeatureSpace(fingerprint(WordLists.shipped()), "train-statements");

  private StatementFeatureSpace() {}

  /** That of this code and its lists. */
  public static FeatureSpace current() {
    return CURRENT;
  }

  /** The fingerprint of this code with these lists. */
  static long fingerprint(WordLists lists) {
    Fingerprint sum = new Fingerprint();
    for (WordClass wordClass : WordClass.values()) {
      sum.add(wordClass.name());
    }
    lists
        .table("class")
        .forEach(
            (row, words) -> {
              sum.add(row);
              sum.add(words);
            });
    for (String list : LISTS) {
      sum.add(lists.entries(list));
    }
    addProbe(sum);
    return sum.value();
  }

  private static void addProbe(Fingerprint sum) {
    Weights table = PackedWeights.pack(BITS, 1, new float[1 << BITS]);
    Reading reading = new Reading(ArticleText.of(Fingerprint.PROBE));
    int[] rows = new int[Math.max(CueFeatures.MOST, FrameFeatures.MOST)];
    for (int i = 0; i < reading.tokens().size(); i++) {
      if (CueFeatures.isCandidate(reading, i)) {
        sum.add(i);
        add(sum, rows, CueFeatures.fillFirst(reading, i, table, rows));
        add(sum, rows, CueFeatures.fill(reading, i, table, rows));
        if (i % FRAME_STEP == 0) {
          addFrame(sum, reading, i, table, rows);
        }
      }
    }
  }

  private static void addFrame(
      Fingerprint sum, Reading reading, int cue, Weights table, int[] rows) {
    int sentence = reading.tokens().sentenceOf(cue);
    int from = reading.tokens().sentenceStart(sentence);
    int to = reading.tokens().sentenceEnd(sentence);
    long signature = FrameFeatures.signature(reading, cue, from, to);
    int[] between = FrameFeatures.between(reading, cue, from, to);
    for (int i = from; i < to; i++) {
      int count =
          FrameFeatures.fill(reading, i, cue, from, to, signature, between[i - from], table, rows);
      add(sum, rows, count);
    }
  }

  private static void add(Fingerprint sum, int[] rows, int count) {
    for (int k = 0; k < count; k++) {
      sum.add(rows[k]);
    }
  }
}
