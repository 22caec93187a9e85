package copydesk.bench.statement;

import copydesk.extract.frame.CueFeatures;
import copydesk.extract.frame.CueModel;
import copydesk.extract.speaker.Confidence;
import copydesk.extract.statement.StatementSteps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.LongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Trains the statement models: the two of cues, that of frames, the confidence. The confidence is
 * fitted on a fifth of the corpus with models trained on the rest; what is written is trained on
 * all of it. The same corpus always gives the same files.
 */
@Command(
    name = "train-statements",
    description = {
      "Trains the statement models on corpora of lines"
          + " {\"id\",\"text\",\"statements\":[{\"content\",\"cue\",\"source\"}]}, each a list of"
          + " [start, end] in code points.",
      "Writes cues-first.weights, cues.weights, frames.weights and confidence.txt."
    })
public final class TrainStatements implements Callable<Integer> {
  private static final int FIRST_BITS = 16;
  private static final int CUE_BITS = 20;
  private static final int FRAME_BITS = 16;
  private static final int FOLDS = 5;
  private static final long FIRST_SEED = 7;
  private static final int ORDERS = 3;

  @Parameters(arity = "1..*", description = "The corpora.")
  private List<Path> corpora;

  @Option(
      names = "--spoken",
      required = true,
      description = {
        "Corpora in which every quotation and every reported clause is annotated, and nothing else:"
            + " lines {\"id\",\"text\",\"statements\":[{\"kind\",\"start\",\"end\",\"speaker_mention\",\"cue\"}]}.",
        "Of the others, those attributions are learned that report speech by these."
      })
  private List<Path> spoken;

  @Option(names = "--out", required = true, description = "The folder to write to.")
  private Path out;

  @Option(names = "--cue-rounds", description = "Passes over the cues.", defaultValue = "5")
  private int cueRounds;

  @Option(names = "--frame-rounds", description = "Passes over the frames.", defaultValue = "4")
  private int frameRounds;

  private record Models(LearningWeights first, LearningWeights cues, LearningWeights frames) {
    StatementSteps finder() {
      return new StatementSteps(new CueModel(first, cues), frames);
    }
  }

  @Override
  public Integer call() throws IOException {
    List<AttributedText> corpus = corpus();
    List<AttributedText> heldOut = new ArrayList<>();
    List<AttributedText> rest = new ArrayList<>();
    for (int i = 0; i < corpus.size(); i++) {
      (i % FOLDS == 0 ? heldOut : rest).add(corpus.get(i));
    }
    double[] confidence = ConfidenceTraining.train(train(rest).finder(), heldOut);
    Models models = train(corpus);
    Files.createDirectories(out);
    models.first().write(out.resolve("cues-first.weights"));
    models.cues().write(out.resolve("cues.weights"));
    models.frames().write(out.resolve("frames.weights"));
    Files.writeString(out.resolve("confidence.txt"), text(confidence));
    return 0;
  }

  /** The texts of speech alone, and the others' speech. */
  private List<AttributedText> corpus() throws IOException {
    Map<String, AttributedText> speech = new LinkedHashMap<>();
    for (Path file : spoken) {
      for (AttributedText text : SpokenText.read(file)) {
        speech.put(text.id(), text);
      }
    }
    List<AttributedText> wide = new ArrayList<>();
    for (Path file : corpora) {
      for (AttributedText text : AttributedText.read(file)) {
        if (!speech.containsKey(text.id())) {
          wide.add(text);
        }
      }
    }
    List<AttributedText> all = new ArrayList<>(speech.values());
    all.addAll(wide);
    CueHeads heads = new CueHeads(all);
    List<AttributedText> corpus = new ArrayList<>(speech.values());
    corpus.addAll(new SpeechCues(corpus, heads).speech(wide, heads));
    return corpus;
  }

  private Models train(List<AttributedText> corpus) {
    CueHeads heads = new CueHeads(corpus);
    List<AttributedText> framed = new ArrayList<>(corpus);
    framed.addAll(DatedCues.of(corpus, heads));
    return new Models(
        CueTraining.train(corpus, heads, CueFeatures::fillFirst, FIRST_BITS, cueRounds, FIRST_SEED),
        mean(
            seed -> CueTraining.train(framed, heads, CueFeatures::fill, CUE_BITS, cueRounds, seed)),
        mean(seed -> FrameTraining.train(framed, heads, FRAME_BITS, frameRounds, seed)));
  }

  /** The mean of models that differ in the order of their examples alone. */
  private static LearningWeights mean(LongFunction<LearningWeights> training) {
    LearningWeights mean = training.apply(FIRST_SEED);
    for (int k = 1; k < ORDERS; k++) {
      mean.add(training.apply(FIRST_SEED + k));
    }
    mean.divide(ORDERS);
    return mean;
  }

  private static String text(double[] weights) {
    StringBuilder text = new StringBuilder("# Weights of the confidence, by train-statements.\n");
    text.append(Confidence.FINGERPRINT)
        .append(String.format("%016x%n", Confidence.space().fingerprint()));
    for (int k = 0; k < Confidence.FEATURES; k++) {
      text.append(String.format(Locale.ROOT, "%.4f%n", weights[k]));
    }
    return text.toString();
  }
}
