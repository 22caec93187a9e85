package copydesk.bench.score;

import java.nio.file.Path;

/**
 * Where the project's own gold lies, from its root: the commands are run there, as those of
 * docs/scorecard.md.
 */
public final class OwnGold {
  /** Invented wires with statements and parties. */
  public static final Path WIRES = Path.of("bench/src/main/gold/wires.jsonl");

  /** Invented cases with checks. */
  public static final Path CASES = Path.of("bench/src/main/gold/cases.jsonl");

  /** Who says what in the replay corpus. */
  public static final Path SEEDS = Path.of("seeds/README.md");

  /** The rows of all of these that the build is known to have wrong. */
  public static final Path KNOWN_WRONG = Path.of("bench/src/main/gold/known-wrong.txt");

  private OwnGold() {}
}
