package copydesk.bench.statement;

import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Acts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which attributions of a corpus with a wide notion (wishes, beliefs, plans and decisions,
 * too) report speech, by the heads of their cues. What a word does is counted in a corpus of speech
 * alone: how often it is a cue there, of the times that it stands outside of quotations.
 */
final class SpeechCues {
  /** From this share on a word's attributions are speech; at most the other, they are none. */
  private static final double SPEECH = 0.5;

  private static final double NO_SPEECH = 0.3;

  /** A word's share before it is counted: of those that tell by themselves, and of all others. */
  private static final double SAYING = 0.6;

  private static final double OTHER = 0.15;

  /** How many times a word must occur to weigh as much as that. */
  private static final double STRENGTH = 3;

  private final Map<Long, int[]> counts = new HashMap<>();

  /** Counts the cues of a corpus in which all speech is annotated, and nothing else. */
  SpeechCues(List<AttributedText> spoken, CueHeads heads) {
    for (AttributedText text : spoken) {
      BitSet cues = CueTraining.cues(text, heads);
      Tokens tokens = text.reading().tokens();
      for (int i = 0; i < tokens.size(); i++) {
        boolean counts = cues.get(i) || !(text.reading().isQuoted(i) || text.unsure().get(i));
        if (counts) {
          int[] count = count(tokens.word(i));
          count[0] += cues.get(i) ? 1 : 0;
          count[1]++;
        }
      }
    }
  }

  /** The texts with those of their attributions that report speech. */
  List<AttributedText> speech(List<AttributedText> wide, CueHeads heads) {
    List<AttributedText> narrowed = new ArrayList<>();
    for (AttributedText text : wide) {
      narrowed.add(speech(text, heads));
    }
    return narrowed;
  }

  private AttributedText speech(AttributedText text, CueHeads heads) {
    List<Attribution> kept = new ArrayList<>();
    BitSet unsure = new BitSet();
    for (Attribution attribution : text.attributions()) {
      int head = heads.of(attribution, text.reading());
      if (head >= 0) {
        double share = share(text.reading().tokens().word(head));
        if (share >= SPEECH || isQuoted(text, attribution)) {
          kept.add(attribution);
        } else if (share > NO_SPEECH) {
          unsure.set(head);
        }
      }
    }
    return new AttributedText(text.id(), text.reading(), kept, text.whole(), unsure);
  }

  /** Words between marks were uttered, whatever their cue. */
  private static boolean isQuoted(AttributedText text, Attribution attribution) {
    for (Range range : attribution.content()) {
      if (text.reading().hasQuoted(range)) {
        return true;
      }
    }
    return false;
  }

  private double share(long word) {
    int[] count = counts.getOrDefault(word, new int[2]);
    double before = Acts.isSaying(word) ? SAYING : OTHER;
    return (count[0] + STRENGTH * before) / (count[1] + STRENGTH);
  }

  private int[] count(long word) {
    return counts.computeIfAbsent(word, w -> new int[2]);
  }
}
