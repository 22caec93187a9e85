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
    List<Range> parts = new ArrayList<>();
    int last = -1;
    for (Quotation quotation : r.quotations()) {
      Range whole = new Range(quotation.first(), quotation.end());
      int claimed = claims.of(quotation);
      boolean free = claimed < 0;
      if (free && last >= 0 && goesOn(quotation, all.get(last), parts) && !isSigned(quotation)) {
        parts.add(whole);
      } else if (!free || isSpeech(r, quotation)) {
        join(all, last, parts);
        if (free) {
          all.add(Found.of(-1, 0, List.of(whole), subjectBefore(quotation, claims)));
        }
        last = free ? all.size() - 1 : claimed;
      }
    }
    join(all, last, parts);
    all.sort(Comparator.comparingInt(Found::start));
    return all;
  }

  /** Who is the subject of the sentence before, in the paragraph, where that reports nothing. */
  private Range subjectBefore(Quotation quotation, Claims claims) {
    int sentence = r.tokens().sentenceOf(quotation.first()) - 1;
    if (sentence < 0
        || claims.reports(sentence)
        || r.tokens().blockOf(sentence) != blockOf(quotation.first())) {
      return null;
    }
    int from = r.tokens().sentenceStart(sentence);
    return Sources.subjectOf(r, from, r.tokens().sentenceEnd(sentence));
  }

  private boolean isSigned(Quotation quotation) {
    return Signatures.isSigned(r, quotation);
  }

  /** Adds the parts to a statement, and forgets them. */
  private static void join(List<Found> all, int statement, List<Range> parts) {
    if (!parts.isEmpty()) {
      List<Range> content = new ArrayList<>(all.get(statement).content());
      content.addAll(parts);
      all.set(statement, all.get(statement).withContent(content));
      parts.clear();
    }
  }

  /**
   * Whether the quotation goes on from the statement: nothing but its cue lies between.
   *
   * @param parts what has been added to the statement so far
   */
  private boolean goesOn(Quotation quotation, Found statement, List<Range> parts) {
    if (quotation.continues()) {
      return true;
    }
    if (!startsSentence(r, quotation)) {
      return false;
    }
    int contentEnd = parts.isEmpty() ? statement.end() : parts.get(parts.size() - 1).end();
    int end = Math.max(contentEnd, statement.cue() + 1);
    int from = quotation.first();
    int sentences = r.tokens().sentenceOf(from) - r.tokens().sentenceOf(end - 1);
    if (blockOf(from) == blockOf(end - 1)) {
      return sentences == 1;
    }
    boolean quotedBefore = r.quotationAt(contentEnd - 1) >= 0;
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

  /** After an abbreviation's point, too, a mark before a capital starts a sentence. */
  static boolean startsSentence(Reading r, Quotation q) {
    int first = q.first();
    if (first == r.tokens().sentenceStart(r.tokens().sentenceOf(first))) {
      return true;
    }
    char before = r.tokens().text().charAt(r.tokens().end(first - 1) - 1);
    return before == '.' && q.opened() && r.tokens().shape(q.wordsStart()).isCapital();
  }

  /** Whether a quotation that stands alone is speech: it is no scare quote and no title. */
  static boolean isSpeech(Reading r, Quotation q) {
    return q.wordsEnd() - q.wordsStart() >= FEWEST_WORDS && startsSentence(r, q);
  }
}
