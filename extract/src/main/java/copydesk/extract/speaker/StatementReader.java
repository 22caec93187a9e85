package copydesk.extract.speaker;

import copydesk.extract.frame.Reading;
import copydesk.extract.party.Parties;
import copydesk.extract.statement.Contentless;
import copydesk.extract.statement.Found;
import copydesk.extract.statement.StatementSteps;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Range;
import copydesk.records.Statement;
import copydesk.records.Unattributed;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an article's statements: finds them ({@link StatementSteps}), then says of each, in text
 * order, who speaks, through whom and to whom ({@link Voices}). Thread-safe.
 */
public final class StatementReader {
  /**
   * Below this nothing unquoted is given: of 34 that this left out on 107 articles 22 report no
   * speech.
   */
  private static final double LEAST_CONFIDENCE = 0.1;

  /** The same where nobody is named who says it. */
  private static final double LEAST_OF_NOBODY = 0.2;

  /** Two words and their marks: most that are no likely speech are titles and irony. */
  private static final int FEW_QUOTED = 4;

  private final StatementSteps steps;
  private final Confidence confidence;

  private final Question.Answering ranker;

  private StatementReader(StatementSteps steps, Confidence confidence, Question.Answering ranker) {
    this.steps = steps;
    this.confidence = confidence;
    this.ranker = ranker;
  }

  /** With the models that come with this release. */
  public static StatementReader load() {
    return new StatementReader(StatementSteps.load(), Confidence.load(), SpeakerRanker.load());
  }

  /**
   * Without the model of speakers: who spoke is asked of this one. For the training of that model.
   */
  public static StatementReader load(Question.Answering ranker) {
    return new StatementReader(StatementSteps.load(), Confidence.load(), ranker);
  }

  /**
   * What was read.
   *
   * @param statements in text order
   * @param referrals the references to parties that are no names and that the statements tell
   */
  public record Result(List<Spoken> statements, List<Referral> referrals) {}

  /**
   * Reads the statements; changes nothing of the parties.
   *
   * @param explain whether to keep what else was considered
   */
  public Result read(ArticleText article, Parties parties, boolean explain) {
    Reading reading = new Reading(article);
    StatementSteps.Result found = steps.find(reading, parties);
    Voices voices =
        new Voices(reading, parties, confidence, ranker, explain ? found.passedOver() : null);
    List<Spoken> statements = new ArrayList<>(found.statements().size());
    for (Found statement : found.statements()) {
      Spoken spoken = voices.read(statement);
      if (spoken.confidence() >= least(spoken) && !Contentless.isTopic(reading, statement)) {
        statements.add(spoken);
      }
    }
    return new Result(statements, voices.referrals());
  }

  /** How sure a statement must be: the less its form tells, the surer. */
  private static double least(Spoken spoken) {
    if (spoken.kind() == Statement.Kind.INDIRECT) {
      return spoken.unattributed() == Unattributed.NO_SOURCE ? LEAST_OF_NOBODY : LEAST_CONFIDENCE;
    }
    int tokens = 0;
    for (Range range : spoken.content()) {
      tokens += range.length();
    }
    return tokens <= FEW_QUOTED ? LEAST_CONFIDENCE : 0;
  }
}
