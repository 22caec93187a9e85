package copydesk.bench;

import copydesk.bench.cases.EvaluateCases;
import copydesk.bench.copies.NearDuplicates;
import copydesk.bench.gold.CheckGold;
import copydesk.bench.invented.InventNews;
import copydesk.bench.model.StampModels;
import copydesk.bench.name.EvaluateNames;
import copydesk.bench.name.LabelNames;
import copydesk.bench.name.MakeLexicon;
import copydesk.bench.name.MakePhrases;
import copydesk.bench.name.ProjectNames;
import copydesk.bench.name.TrainNames;
import copydesk.bench.pipeline.DeskBench;
import copydesk.bench.pipeline.Growth;
import copydesk.bench.pipeline.Guard;
import copydesk.bench.pipeline.MeasurePipeline;
import copydesk.bench.pipeline.PlotRuns;
import copydesk.bench.pipeline.Restart;
import copydesk.bench.pipeline.SeparateProcesses;
import copydesk.bench.score.EvaluateParties;
import copydesk.bench.score.EvaluateStatements;
import copydesk.bench.speed.MeasureExtraction;
import copydesk.bench.statement.JoinAnnotations;
import copydesk.bench.statement.TrainSpeakers;
import copydesk.bench.statement.TrainStatements;
import copydesk.bench.topic.EvaluateTopics;
import copydesk.bench.topic.MakeVocabulary;
import copydesk.bench.topic.TimeTopics;
import copydesk.bench.topic.TrainTopics;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line that makes and measures the models; see docs/training.md. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Makes and measures the models that the extraction reads.",
    subcommands = {
      MakeLexicon.class,
      MakePhrases.class,
      LabelNames.class,
      ProjectNames.class,
      TrainNames.class,
      EvaluateNames.class,
      JoinAnnotations.class,
      TrainStatements.class,
      TrainSpeakers.class,
      EvaluateStatements.class,
      EvaluateParties.class,
      EvaluateCases.class,
      CheckGold.class,
      MeasureExtraction.class,
      MakeVocabulary.class,
      TrainTopics.class,
      EvaluateTopics.class,
      TimeTopics.class,
      NearDuplicates.class,
      InventNews.class,
      MeasurePipeline.class,
      Growth.class,
      PlotRuns.class,
      SeparateProcesses.class,
      Restart.class,
      DeskBench.class,
      Guard.class,
      StampModels.class
    })
public final class Bench {
  /** The command itself; its subcommands do the work. */
  public Bench() {}

  /** Runs the command that the arguments name, and exits with its code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }
}
