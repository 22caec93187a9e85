package copydesk.bench.score;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
  private Path file = OwnGold.WIRES;

  @Mixin private ScoreOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    GoldFile gold = options.read(() -> GoldFile.read(file));
    Scorer scorer =
        switch (gold.form()) {
          case VOICES, WIRES -> new PartyScorer(Convention.of(gold.form()));
          case MENTIONS -> new MentionScorer(hasGroups(gold));
          case ATTRIBUTIONS ->
              throw new ParameterException(
                  spec.commandLine(), file + " has statements alone: use evaluate-statements");
        };
    Predictions predictions = options.predictions();
    for (GoldArticle article : gold.articles()) {
      scorer.add(article, predictions.of(article.id(), article.text().string()));
    }
    options.print(scorer.report(), scorer.rows().wrong());
    return 0;
  }

  private static boolean hasGroups(GoldFile gold) {
    return gold.articles().stream()
        .flatMap(article -> article.mentions().stream())
        .anyMatch(mention -> mention.type().equals("group"));
  }
}
