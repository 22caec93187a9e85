package copydesk.bench.topic;

import picocli.CommandLine.Option;

/** How the models of topics are learned. */
final class LearningSettings {
  @Option(
      names = "--word-penalty",
      description = "How strongly the weights of words are drawn to 0. Default: ${DEFAULT-VALUE}",
      defaultValue = "0.1")
  double wordPenalty;

  @Option(
      names = "--term-penalty",
      description = "How strongly the weights of terms are drawn to 0. Default: ${DEFAULT-VALUE}",
      defaultValue = "0.1")
  double termPenalty;

  @Option(
      names = "--central-penalty",
      description =
          "How strongly the weights for an area's being the most central are drawn to 0. Default:"
              + " ${DEFAULT-VALUE}",
      defaultValue = "0.02")
  double centralPenalty;

  @Option(
      names = "--class-weight",
      description =
          "How much the one class of an article of --classes counts. Default: ${DEFAULT-VALUE}",
      defaultValue = "0.5")
  double classWeight;

  @Option(
      names = "--other-weight",
      description =
          "How much it counts that such an article is in no other area. Default: ${DEFAULT-VALUE}",
      defaultValue = "0.15")
  double otherWeight;

  @Option(names = "--rounds", description = "Default: ${DEFAULT-VALUE}", defaultValue = "40")
  int rounds;

  @Option(names = "--folds", description = "Default: ${DEFAULT-VALUE}", defaultValue = "10")
  int folds;

  @Option(
      names = "--least",
      description = "From where on an area is found. Default: ${DEFAULT-VALUE}",
      defaultValue = "0.36")
  float least;

  @Option(
      names = "--least-best",
      description = "From where on the surest area is found. Default: ${DEFAULT-VALUE}",
      defaultValue = "0.1")
  float leastOfBest;

  @Option(
      names = "--least-fine",
      description = "From where on a finer topic is found. Default: ${DEFAULT-VALUE}",
      defaultValue = "0.3")
  float leastFine;

  @Option(
      names = "--fine-power",
      description =
          "How much a finer topic's own score weighs in its place. Default: ${DEFAULT-VALUE}",
      defaultValue = "0.25")
  float finePower;
}
