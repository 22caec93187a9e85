package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.text.Range;
import copydesk.extract.word.Acts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * "said it was searching houses, adding that it had found nothing": a participle of saying after a
 * comma begins a report of its own, so the content before it ends there.
 */
final class Participles {
  private static final int FEWEST_TOKENS = 2;

  private Participles() {}

  /** The frames, each without what a participle in its content reports. */
  static List<Found> part(StatementSteps.Story story, List<Found> frames) {
    Reading r = story.reading();
    BitSet participles = new BitSet();
    for (Found frame : frames) {
      if (begins(r, frame)) {
        participles.set(frame.cue());
      }
    }
    if (participles.isEmpty()) {
      return frames;
    }
    List<Found> parted = new ArrayList<>(frames.size());
    for (Found frame : frames) {
      parted.add(part(frame, participles));
    }
    return parted;
  }

  private static boolean begins(Reading r, Found frame) {
    int cue = frame.cue();
    boolean after =
        switch (r.classOf(cue - 1)) {
          case COMMA, CLOSING, DASH -> true;
          default -> false;
        };
    return after
        && r.classOf(cue) == WordClass.ING
        && !r.isQuoted(cue)
        && Acts.isSaying(r.word(cue))
        && frame.start() > cue
        && frame.content().get(0).length() >= FEWEST_TOKENS;
  }

  private static Found part(Found frame, BitSet participles) {
    for (int k = 0; k < frame.content().size(); k++) {
      Range range = frame.content().get(k);
      int participle = participles.nextSetBit(range.first());
      boolean within = participle >= 0 && participle < range.end() && participle != frame.cue();
      if (within && frame.cue() < range.first()) {
        int end = participle - 1;
        if (end - range.first() < FEWEST_TOKENS) {
          return frame;
        }
        List<Range> kept = new ArrayList<>(frame.content().subList(0, k));
        kept.add(range.upTo(end));
        return frame.withContent(kept);
      }
    }
    return frame;
  }
}
