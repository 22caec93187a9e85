package copydesk.extract.statement;

import copydesk.extract.frame.CueFeatures;
import copydesk.extract.frame.CueModel;
import copydesk.extract.frame.FrameFinder;
import copydesk.extract.frame.Reading;
import copydesk.extract.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Every likely cue of an article with its statement; their contents may overlap. Reads one article;
 * not thread-safe.
 */
final class Frames {
  /** A cue may be less likely where the content has quoted words: they make a statement likely. */
  private static final double LEAST_QUOTED_CUE = 0.1;

  /** How many cues a sentence may have, whatever its length; more in a longer one. */
  private static final int FEWEST_CUES = 8;

  private static final int TOKENS_A_CUE = 10;

  private final Reading r;
  private final CueModel cues;
  private final FrameFinder finder;
  private final int[] rows = new int[CueFeatures.MOST];

  Frames(Reading r, CueModel cues, FrameFinder finder) {
    this.r = r;
    this.cues = cues;
    this.finder = finder;
  }

  private record Cue(int token, double probability) {}

  /** In the order of their cues. */
  List<Found> all() {
    List<Found> frames = new ArrayList<>();
    for (int sentence = 0; sentence < r.tokens().sentences(); sentence++) {
      for (Cue cue : cues(sentence)) {
        Found frame = at(cue.token(), cue.probability(), window(cue.token()));
        if (frame != null
            && !isWithinQuotation(frame)
            && (cue.probability() >= FrameSteps.LEAST_CUE || isQuotedOfSomebody(frame))) {
          frames.add(frame);
        }
      }
    }
    return frames;
  }

  /** The statement of a cue, as far as the tokens of a window tell; or null. */
  Found at(int cue, double probability, Range window) {
    return FrameSteps.read(r, finder, cue, probability, window);
  }

  /** How likely a token is a cue. */
  double probability(int token) {
    return cues.probability(r, token, rows);
  }

  /** The tokens around a cue that are looked at. */
  Range window(int cue) {
    Range all = new Range(FrameFinder.windowStart(r, cue), FrameFinder.windowEnd(r, cue));
    return Silence.withoutTerms(r, cue, all);
  }

  /** A sentence's cues, in text order; of more than any sentence has, the likeliest. */
  private List<Cue> cues(int sentence) {
    List<Cue> found = new ArrayList<>();
    if (!r.article().blockOf(sentence).isStory()) {
      return found;
    }
    int from = r.tokens().sentenceStart(sentence);
    int to = r.tokens().sentenceEnd(sentence);
    double least = r.hasQuotation(sentence) ? LEAST_QUOTED_CUE : FrameSteps.LEAST_CUE;
    for (int i = from; i < to; i++) {
      double probability = CueFeatures.isCandidate(r, i) ? probability(i) : 0;
      if (probability >= least) {
        found.add(new Cue(i, probability));
      }
    }
    int most = Math.max(FEWEST_CUES, (to - from) / TOKENS_A_CUE);
    if (found.size() > most) {
      found.sort(Comparator.comparingDouble(cue -> -cue.probability()));
      found = new ArrayList<>(found.subList(0, most));
      found.sort(Comparator.comparingInt(Cue::token));
    }
    return found;
  }

  /** What is reported between quotation marks is part of what is quoted. */
  private boolean isWithinQuotation(Found frame) {
    int q = r.quotationAt(frame.cue());
    return q >= 0 && r.quotationAt(frame.start()) == q && r.quotationAt(frame.end() - 1) == q;
  }

  /** A cue that is no likely one needs quoted words and who says them. */
  private boolean isQuotedOfSomebody(Found frame) {
    return frame.source() != null && FrameSteps.hasQuotedWords(r, frame);
  }
}
