package copydesk.bench.cases;

import copydesk.bench.score.OwnGold;
import copydesk.bench.score.ScoreOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks records of short cases. */
@Command(
    name = "evaluate-cases",
    description = "Checks records of short cases against what a careful reader insists on.")
public final class EvaluateCases implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "CASES",
      description =
          "Cases, one a line, or the README.md of a replay corpus; the project's own of both if"
              + " absent.")
  private List<Path> files = List.of(OwnGold.CASES, OwnGold.SEEDS);

  @Mixin private ScoreOptions options;

  @Override
  public Integer call() {
    options.print(predictions -> CaseScorer.score(files, predictions));
    return 0;
  }
}
