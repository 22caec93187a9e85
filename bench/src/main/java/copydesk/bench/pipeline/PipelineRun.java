package copydesk.bench.pipeline;

import com.fasterxml.jackson.databind.MappingIterator;
import copydesk.records.RecordJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What one run of the pipeline gave: a line of JSON, from which tables and plots are made.
 *
 * @param varied what a series of runs varied, and null in a run on its own
 * @param length characters of an article, on average
 * @param articles how many were counted
 * @param rate articles a second to files
 * @param passThrough articles a second of the job that only passes them on; 0 where it did not run
 * @param cpuMillis processor time an article, of the whole process
 * @param peakMegabytes the most memory of the process
 * @param latencies how long articles took at fixed rates
 */
record PipelineRun(
    String varied,
    int length,
    int articles,
    int partitions,
    int threads,
    double rate,
    double passThrough,
    double cpuMillis,
    long peakMegabytes,
    List<Latency> latencies) {
  PipelineRun {
    latencies = List.copyOf(latencies);
  }

  /**
   * How long articles took at one rate, in milliseconds.
   *
   * @param rate articles a second
   * @param missing how many were not there 20 seconds after the last was posted
   */
  record Latency(int rate, double p50, double p90, double p99, double p999, int missing) {
    static Latency of(OpenLoop.Result result) {
      return new Latency(
          result.rate(),
          result.millis(50),
          result.millis(90),
          result.millis(99),
          result.millis(99.9),
          result.missing());
    }
  }

  /** Adds it to a file of such lines. */
  void append(Path file) throws IOException {
    JsonLines.append(file, this);
  }

  /** All lines of a file, in their order. */
  static List<PipelineRun> read(Path file) throws IOException {
    try (MappingIterator<PipelineRun> lines =
        RecordJson.reader(PipelineRun.class).readValues(file.toFile())) {
      return lines.readAll();
    }
  }

  /** What it cost for each thousand characters, in microseconds of processor time. */
  double cpuMicrosPerThousand() {
    return cpuMillis * 1e3 / (length / 1e3);
  }
}
