package copydesk.bench.pipeline;

import picocli.CommandLine.Option;

/** How many partitions the channels have, and how many threads the job that reads them. */
final class JobOptions {
  @Option(names = "--partitions", defaultValue = "6", description = "Default: ${DEFAULT-VALUE}")
  private int partitions;

  @Option(names = "--threads", defaultValue = "2", description = "Default: ${DEFAULT-VALUE}")
  private int threads;

  int partitions() {
    return partitions;
  }

  int threads() {
    return threads;
  }
}
