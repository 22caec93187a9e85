package copydesk.bench.pipeline;

import picocli.CommandLine.Command;

/** What the desk bears, and whether what it says is right. */
@Command(
    name = "desk",
    description = "Measures the desk, and compares what it says with a plain scan of the channel.",
    subcommands = {DeskStreams.class, DeskQueries.class})
public final class DeskBench {
  /** The command itself; its subcommands do the work. */
  public DeskBench() {}
}
