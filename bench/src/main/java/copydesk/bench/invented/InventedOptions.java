package copydesk.bench.invented;

import picocli.CommandLine.Option;

/** How long invented articles are, and which ones. */
public final class InventedOptions {
  @Option(
      names = "--length",
      defaultValue = "3000",
      description = "Characters of an article, on average. Default: ${DEFAULT-VALUE}")
  private int length;

  @Option(names = "--seed", defaultValue = "15", description = "Default: ${DEFAULT-VALUE}")
  private long seed;

  /** Characters of an article, on average. */
  public int length() {
    return length;
  }

  /**
   * Their wire.
   *
   * @param other 0, or another number for other articles
   */
  public InventedWire wire(int other) {
    return InventedWire.around(length, seed + other);
  }
}
