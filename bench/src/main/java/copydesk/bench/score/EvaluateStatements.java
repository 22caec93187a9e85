package copydesk.bench.score;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Scores the statements of records and their speakers. */
@Command(
    name = "evaluate-statements",
    description =
        "Scores statements and their speakers against annotated articles: in all, by what stands"
            + " for the speaker, and by the rule that decided.")
public final class EvaluateStatements implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "GOLD",
      description = "Annotated articles, one a line; the project's own wires if absent.")
  private Path gold = OwnGold.WIRES;

  @Mixin private ScoreOptions options;

  @Override
  public Integer call() {
    options.print(predictions -> Evaluation.ofStatements(gold, predictions));
    return 0;
  }
}
