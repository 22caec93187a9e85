package copydesk.bench.statement;

import copydesk.extract.frame.CueFeatures;
import copydesk.extract.frame.Reading;
import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which token of an annotated cue is its head: the one whose word is most often part of a cue, of
 * all the times that it occurs in the corpus. "has recently announced" is headed by "announced".
 */
final class CueHeads {
  private static final double SMOOTHING = 2;

  private final Map<Long, int[]> counts = new HashMap<>();

  CueHeads(List<AttributedText> corpus) {
    for (AttributedText text : corpus) {
      Tokens tokens = text.reading().tokens();
      for (int i = 0; i < tokens.size(); i++) {
        count(tokens.word(i))[1]++;
      }
      for (Attribution attribution : text.attributions()) {
        for (Range range : attribution.cue()) {
          for (int i = range.first(); i < range.end(); i++) {
            count(tokens.word(i))[0]++;
          }
        }
      }
    }
  }

  /** The head's token, or -1 where no token of the cue can be one. */
  int of(Attribution attribution, Reading reading) {
    Tokens tokens = reading.tokens();
    int head = -1;
    double best = -1;
    if (attribution.cue().isEmpty()) {
      return head;
    }
    Range range = attribution.cue().get(0);
    for (int i = range.first(); i < range.end(); i++) {
      if (!CueFeatures.isCandidate(reading, i)) {
        continue;
      }
      int[] count = counts.getOrDefault(tokens.word(i), new int[2]);
      double share = count[0] / (count[1] + SMOOTHING);
      if (share > best) {
        best = share;
        head = i;
      }
    }
    return head;
  }

  private int[] count(long word) {
    return counts.computeIfAbsent(word, w -> new int[2]);
  }
}
