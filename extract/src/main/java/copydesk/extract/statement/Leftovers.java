package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.quotation.Quotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Quotations that no cue has claimed. One that goes on right after a statement belongs to it; one
 * that is a paragraph of its own continues the speaker before; a few words within a sentence are a
 * scare quote or a title, and no statement.
 */
final class Leftovers {
  private static final int FEWEST_WORDS = 5;

  private final Reading r;
  private final int[] statementAt;

  Leftovers(Reading r) {
    this.r = r;
    this.statementAt = new int[r.tokens.size()];
  }

  /** The statements with what quotations left over add to them, and those that they make. */
  List<Found> attach(List<Found> statements) {
    List<Found> all = new ArrayList<>(statements);
    java.util.Arrays.fill(statementAt, -1);
    for (int s = 0; s < all.size(); s++) {
      for (int[] range : all.get(s).content) {
        java.util.Arrays.fill(statementAt, range[0], range[1], s);
      }
    }
    int last = -1;
    for (int q = 0; q < r.quotations.size(); q++) {
      Quotation quotation = r.quotations.get(q);
      int claimed = claimedBy(quotation);
      if (claimed >= 0) {
        last = claimed;
      } else if (last >= 0 && goesOn(q, all.get(last)) && !Signatures.isSigned(r, quotation)) {
        all.get(last).content.add(new int[] {quotation.first(), quotation.end()});
      } else if (isSpeech(quotation)) {
        List<int[]> content = new ArrayList<>();
        content.add(new int[] {quotation.first(), quotation.end()});
        last = all.size();
        all.add(Signatures.sign(r, quotation, content));
      }
    }
    all.sort(Comparator.comparingInt(Found::start));
    return all;
  }

  private int claimedBy(Quotation quotation) {
    for (int i = quotation.first(); i < quotation.end(); i++) {
      if (statementAt[i] >= 0) {
        return statementAt[i];
      }
    }
    return -1;
  }

  /** Whether the quotation goes on from the statement: nothing but its cue lies between. */
  private boolean goesOn(int q, Found statement) {
    Quotation quotation = r.quotations.get(q);
    if (quotation.continues()) {
      return true;
    }
    int end = Math.max(statement.end(), statement.cue + 1);
    if (!startsSentence(quotation)) {
      return false;
    }
    int from = quotation.first();
    int sentences = r.tokens.sentenceOf(from) - r.tokens.sentenceOf(end - 1);
    if (blockOf(from) == blockOf(end - 1)) {
      return sentences == 1;
    }
    boolean quotedBefore = r.quotationAt(statement.end() - 1) >= 0;
    return sentences <= 2 && quotedBefore && wholeBlock(quotation);
  }

  private int blockOf(int token) {
    return r.tokens.blockOf(r.tokens.sentenceOf(token));
  }

  private boolean wholeBlock(Quotation q) {
    boolean starts = q.first() == 0 || blockOf(q.first() - 1) != blockOf(q.first());
    boolean ends = q.end() >= r.tokens.size() || blockOf(q.end()) != blockOf(q.end() - 1);
    return starts && ends;
  }

  private boolean startsSentence(Quotation q) {
    return q.first() == r.tokens.sentenceStart(r.tokens.sentenceOf(q.first()));
  }

  private boolean isSpeech(Quotation q) {
    return q.wordsEnd() - q.wordsStart() >= FEWEST_WORDS && startsSentence(q);
  }
}
