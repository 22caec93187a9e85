package copydesk.bench.score;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
  private Path file = OwnGold.WIRES;

  @Mixin private ScoreOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    GoldFile gold = options.read(() -> GoldFile.read(file));
    Scorer scorer =
        switch (gold.form()) {
          case VOICES, WIRES -> new VoiceScorer(Convention.of(gold.form()));
          case ATTRIBUTIONS -> new AttributionScorer();
          case MENTIONS ->
              throw new ParameterException(
                  spec.commandLine(), file + " has names alone: use evaluate-parties");
        };
    Predictions predictions = options.predictions();
    for (GoldArticle article : gold.articles()) {
      scorer.add(article, predictions.of(article.id(), article.text().string()));
    }
    options.print(scorer.report(), scorer.rows().wrong());
    return 0;
  }
}
