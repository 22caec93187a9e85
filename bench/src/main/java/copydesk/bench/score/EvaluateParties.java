package copydesk.bench.score;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Scores the parties of records, or where they are named. */
@Command(
    name = "evaluate-parties",
    description =
        "Scores parties against annotated articles; against a corpus of names, where they are"
            + " named.")
public final class EvaluateParties implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "GOLD",
      description = "Annotated articles, one a line; the project's own wires if absent.")
  private Path gold = OwnGold.WIRES;

  @Mixin private ScoreOptions options;

  @Override
  public Integer call() {
    options.print(predictions -> Evaluation.ofParties(gold, predictions));
    return 0;
  }
}
