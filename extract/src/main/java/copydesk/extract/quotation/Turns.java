package copydesk.extract.quotation;

import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The turns of a transcript or an interview: {@code CHRIS OSEI, HOST: Good evening.}, {@code Ann
 * Poole (Westbury) (Lab): …}, {@code Q: …}. One line of that form says nothing; several whose
 * speakers come again do.
 */
public final class Turns {
  /** How far after the start of its line a speaker's colon may stand, in tokens. */
  private static final int LONGEST_LABEL = 16;

  private static final int LONGEST_NAME = 6;
  private static final int FEWEST_TURNS = 3;
  private static final WordSet OTHERS = WordLists.set("no-turns");
  private static final WordSet PARTICLES = WordLists.set("turn-particles");
  private static final long QUESTION = Words.hash("q");
  private static final long ANSWER = Words.hash("a");

  private Turns() {}

  /**
   * For each block the first token that is said, where it is a turn or goes on from one; else -1.
   *
   * @param blocks the tokens of each block of the layout that may be part of the story; else null
   */
  static int[] find(Tokens tokens, Range[] blocks) {
    int[] starts = new int[blocks.length];
    Set<Long> seen = new HashSet<>();
    int turns = 0;
    int ended = 0;
    int first = -1;
    boolean again = false;
    for (int b = 0; b < blocks.length; b++) {
      starts[b] = -1;
      Range name = blocks[b] == null ? null : name(tokens, blocks[b]);
      if (name != null) {
        starts[b] = colon(tokens, blocks[b]) + 1;
        first = first < 0 ? b : first;
        turns++;
        ended += tokens.isMark(blocks[b].last(), ".!?…\"”)]—–-") ? 1 : 0;
        again |= !seen.add(tokens.word(name.last()));
      }
    }
    boolean asked = seen.contains(QUESTION) && seen.contains(ANSWER);
    boolean transcript = asked || (turns >= FEWEST_TURNS && again);
    if (!transcript || ended * 3 < turns * 2) {
      Arrays.fill(starts, -1);
    } else if (turns * 3 >= (blocks.length - first) * 2) {
      goOn(tokens, blocks, starts, first);
    }
    return starts;
  }

  /** Where nearly all are turns, a paragraph without a label goes on from the one before. */
  private static void goOn(Tokens tokens, Range[] blocks, int[] starts, int first) {
    for (int b = first + 1; b < blocks.length; b++) {
      boolean direction = blocks[b] == null || tokens.isMark(blocks[b].first(), "([");
      if (starts[b] < 0 && starts[b - 1] >= 0 && !direction) {
        starts[b] = blocks[b].first();
      }
    }
  }

  /** Whether the label only says that somebody asks or answers. */
  public static boolean isAnonymous(Tokens tokens, Range name) {
    return tokens.word(name.last()) == QUESTION || tokens.word(name.last()) == ANSWER;
  }

  /** The name that a turn's label starts with; or null where the block starts with no label. */
  public static Range name(Tokens tokens, Range block) {
    int colon = colon(tokens, block);
    int first = start(tokens, block);
    if (colon < 0) {
      return null;
    }
    int end = first;
    while (end < colon && isPartOfName(tokens, first, end)) {
      end++;
    }
    boolean named =
        end > first
            && end - first <= LONGEST_NAME
            && tokens.shape(end - 1).isCapital()
            && !OTHERS.contains(tokens.word(first))
            && !OTHERS.contains(tokens.word(end - 1));
    return named && (end == colon || tokens.isMark(end, ",([")) ? new Range(first, end) : null;
  }

  private static boolean isPartOfName(Tokens tokens, int first, int i) {
    return tokens.shape(i).isCapital()
        || tokens.is(i, '-')
        || (i > first && PARTICLES.contains(tokens.word(i)));
  }

  /** Where a label starts: after the mark of a paragraph that is quoted as a whole. */
  private static int start(Tokens tokens, Range block) {
    boolean quoted =
        QuoteMarks.ofDouble(tokens, block.first(), block.first(), block.end())
            == QuoteMarks.Role.OPENS;
    return quoted ? block.first() + 1 : block.first();
  }

  /** The colon that ends a label, with words after it; or -1. */
  private static int colon(Tokens tokens, Range block) {
    int limit = Math.min(block.end() - 1, block.first() + LONGEST_LABEL);
    for (int i = start(tokens, block) + 1; i < limit; i++) {
      if (tokens.is(i, ':')) {
        return tokens.isSpaced(i + 1) && !tokens.isSpaced(i) ? i : -1;
      }
      if (tokens.isMark(i, ".!?;\"“”")) {
        return -1;
      }
    }
    return -1;
  }
}
