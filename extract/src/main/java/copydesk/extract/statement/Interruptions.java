package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.quotation.Quotation;
import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.word.Acts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * {@code "The surprise," she said, "is how little …"}: a quotation that ends in a comma and goes on
 * in small letters within the same sentence is one statement, of the cue that stands nearest to its
 * first part, whatever was made of its second.
 */
final class Interruptions {
  private final StatementSteps.Story story;
  private final Reading r;
  private final List<Found> statements;
  private final Claims claims;

  /** Of each statement the quotations that are joined to it; null for none. */
  private final List<List<Range>> gains;

  /** Whether a statement loses a quotation, and of each token whether it is in one that is lost. */
  private final boolean[] loses;

  private final boolean[] lost;

  private Interruptions(StatementSteps.Story story, List<Found> statements) {
    this.story = story;
    this.r = story.reading();
    this.statements = statements;
    this.claims = new Claims(r, statements);
    this.gains = new ArrayList<>(Collections.nCopies(statements.size(), null));
    this.loses = new boolean[statements.size()];
    this.lost = new boolean[r.tokens().size()];
  }

  /** The statements, with the parts of interrupted quotations together. */
  static List<Found> join(StatementSteps.Story story, List<Found> statements) {
    return new Interruptions(story, statements).join();
  }

  private List<Found> join() {
    for (int q = 1; q < r.quotations().size(); q++) {
      Quotation first = r.quotations().get(q - 1);
      Quotation second = r.quotations().get(q);
      if (isInterrupted(r, first, second)) {
        int owner = claims.at(first.wordsStart());
        int other = claims.at(second.wordsStart());
        if (owner >= 0 && owner != other) {
          give(new Range(second.first(), second.end()), owner, other);
        }
      }
    }
    List<Found> joined = new ArrayList<>(statements.size());
    for (int s = 0; s < statements.size(); s++) {
      Found found = changed(s);
      if (found == null) {
        story.passOver(statements.get(s));
      } else {
        joined.add(found);
      }
    }
    joined.sort(Comparator.comparingInt(Found::start));
    return joined;
  }

  private static boolean isInterrupted(Reading r, Quotation first, Quotation second) {
    return first.closed()
        && second.opened()
        && r.tokens().sentenceOf(first.end() - 1) == r.tokens().sentenceOf(second.first())
        && r.classOf(first.wordsEnd() - 1) == WordClass.COMMA
        && r.classOf(second.first() - 1) == WordClass.COMMA
        && !r.tokens().shape(second.wordsStart()).isCapital();
  }

  /** Notes that a quotation is the owner's, whoever had it, if anyone. */
  private void give(Range quotation, int owner, int other) {
    if (gains.get(owner) == null) {
      gains.set(owner, new ArrayList<>());
    }
    gains.get(owner).add(quotation);
    claims.give(quotation, owner);
    if (other >= 0) {
      loses[other] = true;
      Arrays.fill(lost, quotation.first(), quotation.end(), true);
    }
  }

  /** A statement with what it gains and without what it loses; null where no content is left. */
  private Found changed(int statement) {
    Found found = statements.get(statement);
    List<Range> gained = gains.get(statement);
    if (gained == null && !loses[statement]) {
      return found;
    }
    List<Range> content = loses[statement] ? kept(found) : new ArrayList<>(found.content());
    if (gained != null) {
      content.addAll(gained);
    }
    return content.isEmpty() ? null : found.withContent(content);
  }

  /**
   * What is left of a statement's content without the quotations that are lost. The words beside
   * such a quotation stay where the cue says something without it: "adding that …" does, "referring
   * to …" does not.
   */
  private List<Range> kept(Found found) {
    boolean says = found.cue() >= 0 && Acts.isSaying(r.word(found.cue()));
    List<Range> kept = new ArrayList<>();
    for (Range range : found.content()) {
      int start = range.first();
      for (int i = range.first(); i <= range.end(); i++) {
        if (i == range.end() || lost[i]) {
          Range left = new Range(start, i);
          if (left.equals(range)) {
            kept.add(range);
          } else if (says) {
            addWords(left, kept);
          }
          start = i + 1;
        }
      }
    }
    return kept;
  }

  /** Adds what a quotation has left of a range, if that is more than marks. */
  private void addWords(Range left, List<Range> kept) {
    int start = left.first();
    int end = left.end();
    while (start < end && r.classOf(start) == WordClass.COMMA) {
      start++;
    }
    while (start < end && r.classOf(end - 1) == WordClass.COMMA) {
      end--;
    }
    for (int i = start; i < end; i++) {
      if (r.tokens().shape(i) != Shape.MARK) {
        kept.add(new Range(start, end));
        return;
      }
    }
  }
}
