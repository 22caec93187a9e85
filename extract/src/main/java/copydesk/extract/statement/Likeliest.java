package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.text.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Of statements whose contents overlap, the likelier cue's stays. What gives way is kept aside: it
 * may report the one that stays, and it is shown to those who ask why.
 */
final class Likeliest {
  private Likeliest() {}

  /** Statements whose contents do not overlap, the likeliest the first choice, in text order. */
  static List<Found> choose(StatementSteps.Story story, List<Found> frames) {
    Reading r = story.reading();
    List<Found> byProbability = new ArrayList<>(frames);
    byProbability.sort(Comparator.comparingDouble(f -> -f.cueProbability()));
    boolean[] taken = new boolean[r.tokens().size()];
    boolean[] cues = new boolean[r.tokens().size()];
    List<Found> chosen = new ArrayList<>();
    for (Found whole : byProbability) {
      Found frame = isFree(whole, taken) ? whole : beforeTheNext(r, whole, cues);
      if (isFree(frame, taken)) {
        frame.content().forEach(range -> Arrays.fill(taken, range.first(), range.end(), true));
        cues[frame.cue()] = true;
        chosen.add(frame);
      } else {
        story.passOver(whole);
      }
    }
    chosen.sort(Comparator.comparingInt(Found::start));
    return chosen;
  }

  /**
   * "called it a farce and urged all to leave": content that reaches over the cue of a likelier
   * statement ends before that.
   */
  private static Found beforeTheNext(Reading r, Found frame, boolean[] cues) {
    Range range = frame.content().get(0);
    int end = range.first();
    while (end < range.end() && !cues[end]) {
      end++;
    }
    if (end == range.end()) {
      return frame;
    }
    boolean linked = false;
    while (end > range.first() && (isLink(r, end - 1) || r.classOf(end - 1) == WordClass.ADVERB)) {
      end--;
      linked |= isLink(r, end);
    }
    boolean shorter = linked && frame.cue() < range.first() && end - range.first() > 1;
    return shorter ? frame.withContent(List.of(range.upTo(end))) : frame;
  }

  private static boolean isLink(Reading r, int i) {
    return switch (r.classOf(i)) {
      case CONJUNCTION, COMMA, SEMICOLON, DASH -> true;
      default -> false;
    };
  }

  private static boolean isFree(Found frame, boolean[] taken) {
    if (taken[frame.cue()]) {
      return false;
    }
    for (Range range : frame.content()) {
      for (int i = range.first(); i < range.end(); i++) {
        if (taken[i]) {
          return false;
        }
      }
    }
    return true;
  }
}
