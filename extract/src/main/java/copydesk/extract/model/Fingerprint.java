package copydesk.extract.model;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.TreeSet;
import java.util.zip.CRC32C;

/**
 * Sums up in a number what a model's features are made of: lists, names of classes, and the
 * features of {@link #PROBE}. The same parts in the same order give the same number on every
 * machine. Not thread-safe.
 */
public final class Fingerprint {
  /**
   * An invented article whose features are part of every fingerprint: whatever in the code changes
   * the features of ordinary copy, from the tokens on, changes them. It has a headline, a dateline,
   * words in and out of quotation marks, cues of several kinds, numbers, an acronym that is
   * explained, a plea for anonymity and names that come again.
   */
  public static final String PROBE =
      """
      Harbour union rejects offer as talks resume

      PORTO, March 3 (Agency) - Dock workers in Porto will vote on a new pay offer next week, their \
      union said on Tuesday, after talks with the port's owners ended without agreement.

      "We have heard nothing that we can take to our members," said Ana Sousa, who leads the National \
      Harbour Union (NHU). "They know it, and so does Minister Joao Lima."

      Lima told reporters that 1,200 jobs were not at risk and that he'd asked both sides to go on. He \
      denied having "taken sides", adding: "That isn't my job."

      According to a senior official, who asked not to be named, the US-led investors are likely to \
      accept a rise of 4.5 percent - if the strike ends by Friday.

      Will the NHU agree? “Perhaps,” Sousa warned; she didn't say when. The union's lawyers have been \
      quickly preparing a statement, known as "the blue paper", which describes the dispute.
      """;

  private long value = 1;

  /** Adds a number. */
  public Fingerprint add(long part) {
    value = (value ^ part) * 0x9E3779B97F4A7C15L;
    value ^= value >>> 29;
    return this;
  }

  /** Adds a word. */
  public Fingerprint add(String part) {
    CRC32C sum = new CRC32C();
    sum.update(part.getBytes(StandardCharsets.UTF_8));
    return add(sum.getValue()).add(part.length());
  }

  /** Adds the words of a list, in whatever order they stand. */
  public Fingerprint add(Collection<String> words) {
    new TreeSet<>(words).forEach(this::add);
    return add(words.size());
  }

  /** The number of what was added. */
  public long value() {
    return value;
  }
}
