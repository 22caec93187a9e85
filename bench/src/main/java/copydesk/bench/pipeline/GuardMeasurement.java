package copydesk.bench.pipeline;

import copydesk.bench.invented.InventedWire;
import copydesk.extract.Extractor;
import copydesk.records.RecordJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the guard measures, in the process that it starts for it. */
final class GuardMeasurement {
  static final String EXTRACTION = "extraction, bytes an article";
  static final String AROUND = "decoding and writing, bytes an article";
  static final String SHARE = "pipeline, per mille of the pass-through";

  private static final int LENGTH = 3_000;
  private static final long SEED = 15;
  private static final int PARTITIONS = 6;
  private static final int THREADS = 2;
  private static final int WARM_UP = 5_000;
  private static final int ROUNDS = 5;
  private static final int ARTICLES = 1_000;
  private static final int PASSED = 20_000;

  /** The figures by name. */
  record Result(Map<String, Double> figures) {}

  private GuardMeasurement() {}

  /** Measures, and writes the figures as JSON into the file that is the only argument. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Extractor extractor = Extractor.load();
    Map<String, Double> figures = new LinkedHashMap<>();
    Allocation allocation = new Allocation(InventedWire.around(LENGTH, SEED));
    figures.put(EXTRACTION, allocation.ofExtraction(extractor));
    figures.put(AROUND, allocation.ofReadingAndWriting());
    try (ScratchFolder folder = ScratchFolder.make()) {
      figures.put(SHARE, share(folder.path(), extractor));
    }
    Files.write(Path.of(arguments[0]), RecordJson.toBytes(new Result(figures)));
    System.exit(0); // some of Kafka's threads would go on
  }

  /** What the pipeline does of what the engine does: medians of some rounds of each. */
  private static double share(Path folder, Extractor extractor)
      throws IOException, InterruptedException {
    try (PipelineRig rig = PipelineRig.start(folder, extractor, PARTITIONS, THREADS)) {
      PassThrough engine = PassThrough.prepare(rig, folder, PARTITIONS, THREADS, ROUNDS);
      Batch.run(rig, InventedWire.around(LENGTH, SEED + 1), WARM_UP);
      double[] pipeline = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        pipeline[i] = Batch.run(rig, InventedWire.around(LENGTH, SEED + 2 + i), ARTICLES);
      }
      double[] passed = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        passed[i] = engine.run(InventedWire.around(LENGTH, SEED + 2 + i), PASSED);
      }
      return 1_000 * Spread.of(pipeline).median() / Spread.of(passed).median();
    }
  }
}
