package copydesk.extract.speaker;

import copydesk.extract.statement.Found;
import java.util.List;

/**
 * Who spoke, where the words at a statement do not name him.
 *
 * @param statement the statement
 * @param candidates who may have spoken; nobody is always among them
 * @param byRules the index of the candidate that the rules chose
 * @param rows for each candidate the rows of its features
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Question(Found statement, List<Candidate> candidates, int byRules, int[][] rows) {
  /** Copies the list, not the arrays. */
  public Question {
    candidates = List.copyOf(candidates);
  }

  /**
   * An answer.
   *
   * @param index of the candidate
   * @param probability how likely it is right, 0 to 1
   */
  public record Answer(int index, double probability) {}

  /** Answers questions; what it is told first is answered first. */
  public interface Answering {
    /** The candidate that spoke most likely. */
    Answer answer(Question question);
  }
}
