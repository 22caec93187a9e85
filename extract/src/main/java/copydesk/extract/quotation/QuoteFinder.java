package copydesk.extract.quotation;

import copydesk.extract.quotation.QuoteMarks.Role;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Acts;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what stands between quotation marks, block by block. Nested quotations are part of the one
 * around them. A quotation whose block ends before it is closed goes on in the next one where that
 * opens with a mark; otherwise it ends with its block. A mark that closes nothing is passed over.
 * Linear: every token is looked at a bounded number of times.
 */
public final class QuoteFinder {
  /** How far a quotation that no mark reopens may reach, in tokens and in blocks. */
  private static final int FARTHEST_CLOSE = 250;

  private static final int MOST_BLOCKS = 4;

  /** How far a quotation within a quotation may reach, with what is left of the one around it. */
  private static final int LONGEST_NESTED = 80;

  /** How far after a quotation that nothing opens its cue may stand. */
  private static final int FARTHEST_CUE = 6;

  private final Tokens tokens;
  private final List<Quotation> found = new ArrayList<>();
  private final SingleMarks singles;
  private boolean openAtBlockEnd;
  private boolean unopened;

  private QuoteFinder(Tokens tokens) {
    this.tokens = tokens;
    this.singles = new SingleMarks(tokens, found);
  }

  /** All quotations, in text order; they do not overlap. */
  public static List<Quotation> find(ArticleText article) {
    QuoteFinder finder = new QuoteFinder(article.tokens());
    Range[] blocks = blocks(article);
    int[] said = Turns.find(article.tokens(), blocks);
    LeadIns.find(article.tokens(), blocks, said);
    for (int b = 0; b < blocks.length; b++) {
      Range post = blocks[b] == null ? null : Posts.words(article.tokens(), blocks[b]);
      if (post != null) {
        finder.add(post.first(), post.end(), false);
      } else if (blocks[b] != null && said[b] >= 0) {
        finder.add(said[b], blocks[b].end(), b > 0 && said[b - 1] >= 0);
      } else if (blocks[b] != null) {
        int to = blocks[b].end();
        Range next = b + 1 < blocks.length ? blocks[b + 1] : null;
        int from = finder.singles.findAround(blocks[b].first(), to, next);
        if (from < to) {
          finder.findInBlock(from, to);
        }
      }
    }
    return finder.found;
  }

  /** The tokens of each block of the story; null for one that only stands around it. */
  private static Range[] blocks(ArticleText article) {
    Tokens tokens = article.tokens();
    Range[] blocks = new Range[article.layout().blocks().size()];
    int sentence = 0;
    while (sentence < tokens.sentences()) {
      int block = tokens.blockOf(sentence);
      int from = tokens.sentenceStart(sentence);
      while (sentence < tokens.sentences() && tokens.blockOf(sentence) == block) {
        sentence++;
      }
      if (article.layout().blocks().get(block).isStory()) {
        blocks[block] = new Range(from, tokens.sentenceStart(sentence));
      }
    }
    return blocks;
  }

  /** Adds a block that is said without marks, from a token on. */
  private void add(int first, int end, boolean continues) {
    openAtBlockEnd = false;
    found.add(new Quotation(first, end, false, false, continues && isBlockStart(first)));
  }

  private boolean isBlockStart(int token) {
    return token == 0
        || tokens.blockOf(tokens.sentenceOf(token - 1)) != tokens.blockOf(tokens.sentenceOf(token));
  }

  private void findInBlock(int from, int to) {
    boolean reopened = openAtBlockEnd && QuoteMarks.ofDouble(tokens, from, from, to) != Role.NONE;
    boolean carried = openAtBlockEnd && !reopened && isClosedAhead(from, to);
    boolean continues = reopened || carried;
    openAtBlockEnd = false;
    int open = carried ? from : -1;
    int depth = carried ? 1 : 0;
    unopened = carried;
    int outside = from;
    for (int i = from; i < to; i++) {
      Role role = QuoteMarks.ofDouble(tokens, i, from, to);
      if (role == Role.NONE) {
        continue;
      }
      boolean opens = role == Role.OPENS || (role == Role.EITHER && open < 0);
      if (opens && open < 0) {
        singles.find(outside, i);
        open = i;
        depth = 1;
      } else if (opens && isNested(i, to, depth)) {
        depth++;
      } else if (opens) {
        // Paragraphs were run together, or the mark that should have closed the one before is
        // missing.
        boolean goesOn = startsParagraph(i, open);
        add(open, goesOn ? i : lastSentenceEnd(open, i), false, continues);
        continues = goesOn;
        open = i;
        depth = 1;
      } else if (open >= 0 && --depth == 0) {
        add(open, i + 1, true, continues);
        continues = false;
        open = -1;
        outside = i + 1;
      } else if (open < 0 && isClosedBeforeCue(i, to) && sentenceStart(i, outside) < i - 2) {
        int start = sentenceStart(i, outside);
        singles.find(outside, start);
        unopened = true;
        add(start, i + 1, true, false);
        outside = i + 1;
      }
    }
    if (open >= 0) {
      openAtBlockEnd = true;
      add(open, to, false, continues);
    } else {
      singles.find(outside, to);
    }
  }

  /**
   * Whether a mark that closes without having been opened has a cue after it: {@code ," he said}.
   */
  private boolean isClosedBeforeCue(int mark, int to) {
    if (!tokens.isMark(mark - 1, ",.!?…") || tokens.isSpaced(mark)) {
      return false;
    }
    int limit = Math.min(to, mark + FARTHEST_CUE);
    for (int i = mark + 1; i < limit && tokens.shape(i) != Shape.MARK; i++) {
      if (tokens.shape(i) == Shape.LOWER && Acts.isSaying(tokens.word(i))) {
        return true;
      }
    }
    return false;
  }

  private int sentenceStart(int token, int least) {
    return Math.max(least, tokens.sentenceStart(tokens.sentenceOf(token)));
  }

  /** Whether the next double mark, in this block or one of the next few, closes. */
  private boolean isClosedAhead(int from, int to) {
    int block = tokens.blockOf(tokens.sentenceOf(from));
    int limit = Math.min(tokens.size(), from + FARTHEST_CLOSE);
    for (int i = from; i < limit; i++) {
      int end = i < to ? to : limit;
      Role role = QuoteMarks.ofDouble(tokens, i, i < to ? from : i - 1, end);
      if (role != Role.NONE) {
        return role == Role.CLOSES;
      }
      if (tokens.blockOf(tokens.sentenceOf(i)) - block > MOST_BLOCKS) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether what opens within an open quotation is closed before that is. A paragraph's own mark,
   * after a stop, is no nested one.
   */
  private boolean isNested(int mark, int to, int depth) {
    if (isAfterStop(mark)) {
      return false;
    }
    int open = depth + 1;
    int limit = Math.min(to, mark + LONGEST_NESTED);
    for (int i = mark + 1; i < limit; i++) {
      Role role = QuoteMarks.ofDouble(tokens, i, mark, to);
      if (role == Role.OPENS) {
        open++;
      } else if (role != Role.NONE && --open == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether all from the open mark to this one is quoted: whole sentences, without a word before.
   */
  private boolean startsParagraph(int mark, int open) {
    return isAfterStop(mark) && mark - open > 2;
  }

  /** Whether a sentence that no mark closes ends right before the token. */
  private boolean isAfterStop(int i) {
    return i > 0 && tokens.isMark(i - 1, ".!?…") && tokens.isSpaced(i);
  }

  private void add(int open, int end, boolean closed, boolean continues) {
    if (end > open + (closed ? 1 : 0) + (unopened ? 0 : 1)) {
      found.add(new Quotation(open, end, !unopened, closed, continues));
    }
    unopened = false;
  }

  /** Where the sentence of the mark at {@code open} ends, if that is before {@code limit}. */
  private int lastSentenceEnd(int open, int limit) {
    int end = tokens.sentenceEnd(tokens.sentenceOf(open));
    return Math.min(Math.max(end, open + 1), limit);
  }
}
