package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.quotation.Quotation;
import copydesk.extract.text.Range;
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

  private Leftovers(Reading r) {
    this.r = r;
  }

  /** The statements with what quotations left over add to them, and those that they make. */
  static List<Found> attach(StatementSteps.Story story, List<Found> statements) {
    return new Leftovers(story.reading()).attach(statements);
  }

  private List<Found> attach(List<Found> statements) {
    List<Found> all = new ArrayList<>(statements);
    Claims claims = new Claims(r, statements);
    int last = -1;
    for (Quotation quotation : r.quotations()) {
      int claimed = claims.of(quotation);
      if (claimed >= 0) {
        last = claimed;
        continue;
      }
      Range whole = new Range(quotation.first(), quotation.end());
      if (last >= 0 && goesOn(quotation, all.get(last)) && !Signatures.isSigned(r, quotation)) {
        all.set(last, all.get(last).joinedBy(whole));
      } else if (isSpeech(r, quotation)) {
        last = all.size();
        all.add(Found.of(-1, 0, List.of(whole), null));
      }
    }
    all.sort(Comparator.comparingInt(Found::start));
    return all;
  }

  /** Whether the quotation goes on from the statement: nothing but its cue lies between. */
  private boolean goesOn(Quotation quotation, Found statement) {
    if (quotation.continues()) {
      return true;
    }
    int end = Math.max(statement.end(), statement.cue() + 1);
    if (!startsSentence(r, quotation)) {
      return false;
    }
    int from = quotation.first();
    int sentences = r.tokens().sentenceOf(from) - r.tokens().sentenceOf(end - 1);
    if (blockOf(from) == blockOf(end - 1)) {
      return sentences == 1;
    }
    boolean quotedBefore = r.quotationAt(statement.end() - 1) >= 0;
    return sentences <= 2 && quotedBefore && wholeBlock(quotation);
  }

  private int blockOf(int token) {
    return r.tokens().blockOf(r.tokens().sentenceOf(token));
  }

  private boolean wholeBlock(Quotation q) {
    boolean starts = q.first() == 0 || blockOf(q.first() - 1) != blockOf(q.first());
    boolean ends = q.end() >= r.tokens().size() || blockOf(q.end()) != blockOf(q.end() - 1);
    return starts && ends;
  }

  private static boolean startsSentence(Reading r, Quotation q) {
    return q.first() == r.tokens().sentenceStart(r.tokens().sentenceOf(q.first()));
  }

  /** Whether a quotation that stands alone is speech: it is no scare quote and no title. */
  static boolean isSpeech(Reading r, Quotation q) {
    return q.wordsEnd() - q.wordsStart() >= FEWEST_WORDS && startsSentence(r, q);
  }
}
