package copydesk.bench.name;

import copydesk.extract.name.NameCandidates;
import copydesk.extract.name.NameFeatures;
import copydesk.extract.name.NameLists;
import copydesk.extract.name.NameMemory;
import copydesk.extract.name.NameTags;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import java.util.Arrays;

/** A labelled text as the trainer sees it: candidates, their features, their right tags. */
final class NameExample {
  /** The right tag is not known. */
  static final byte UNSURE = -1;

  final Tokens tokens;
  final NameCandidates candidates;
  final byte[] gold;
  final float weight;
  final boolean inAllRounds;
  final int[] chainEnds;
  private final NameFeatures base;
  private NameMemory memory;

  /**
   * A text to learn from.
   *
   * @param weight how much it counts
   * @param inAllRounds whether it is learned in all rounds, or only in the first ones
   */
  NameExample(
      LabelledText text, NameLists lists, NameWords words, float weight, boolean inAllRounds) {
    this.tokens = ArticleText.of(text.text()).tokens();
    this.candidates = NameCandidates.of(tokens, words.innerSet(), words.outerSet());
    this.base = NameFeatures.of(tokens, candidates, lists);
    this.weight = weight;
    this.inAllRounds = inAllRounds;
    this.gold = new byte[candidates.size()];
    this.chainEnds = new int[candidates.size()];
    for (int c = 0; c < gold.length; ) {
      int end = candidates.chainEnd(tokens, c);
      Arrays.fill(chainEnds, c, end, end);
      c = end;
    }
    text.labels().forEach(this::label);
    text.unsure().forEach(this::doubt);
  }

  int size() {
    return gold.length;
  }

  /** Lets the second reading see these tags of the first one. */
  void remember(byte[] tags) {
    memory = new NameMemory(tokens, candidates, tags);
  }

  /** Writes the numbers of a candidate's features and returns how many there are. */
  int features(int c, int[] into) {
    int count = 0;
    for (int f = base.from(c); f < base.from(c + 1); f++) {
      into[count++] = base.hash(f);
    }
    if (memory != null) {
      int[] more = new int[NameMemory.MAX_FEATURES];
      int extra = memory.features(c, more);
      System.arraycopy(more, 0, into, count, extra);
      count += extra;
    }
    return count;
  }

  private void doubt(LabelledText.Label stretch) {
    for (int c = 0; c < gold.length; c++) {
      int token = candidates.token(c);
      if (tokens.start(token) < stretch.end() && tokens.end(token) > stretch.start()) {
        gold[c] = UNSURE;
      }
    }
  }

  /** Tags a name; of one that reaches beyond the candidates, the part that lies in one chain. */
  private void label(LabelledText.Label label) {
    int first = 0;
    while (first < gold.length && tokens.start(candidates.token(first)) < label.start()) {
      first++;
    }
    int end = first;
    while (end < gold.length
        && tokens.end(candidates.token(end)) <= label.end()
        && end < chainEnds[first]) {
      end++;
    }
    for (int c = first; c < end; c++) {
      gold[c] = (byte) NameTags.tag(label.type(), first, end, c);
    }
  }
}
