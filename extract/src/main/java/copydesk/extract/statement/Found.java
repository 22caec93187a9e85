package copydesk.extract.statement;

import java.util.List;

/**
 * A statement as it was found in the text, before anyone asks who its speaker is. Token ranges are
 * half-open.
 */
public final class Found {
  /** The cue's token, or -1 where quotation marks alone make the statement. */
  public final int cue;

  /** How likely the cue is one, 0 to 1. */
  public final double cueProbability;

  /** The content's token ranges, in text order; marks included. */
  public final List<int[]> content;

  /** The token range of the words that name the source at the cue, or null. */
  public final int[] source;

  /** The statement in which it is reported, or null: its speaker relays this one. */
  public final Found relay;

  Found(int cue, double cueProbability, List<int[]> content, int[] source, Found relay) {
    this.cue = cue;
    this.cueProbability = cueProbability;
    this.content = content;
    this.source = source;
    this.relay = relay;
  }

  public int start() {
    return content.get(0)[0];
  }

  public int end() {
    return content.get(content.size() - 1)[1];
  }
}
