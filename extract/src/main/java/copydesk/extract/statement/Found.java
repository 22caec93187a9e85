package copydesk.extract.statement;

import copydesk.extract.text.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement as it was found in the text, before anyone asks who its speaker is.
 *
 * @param cue the cue's token, or -1 where quotation marks alone make the statement
 * @param cueProbability how likely the cue is one, 0 to 1
 * @param content the content's tokens, marks included; in text order but for parts that a later
 *     step joined to it
 * @param source the words that name the source at the cue, or null
 * @param relay who reports it, or null where nobody stands between
 * @param steps the steps that made it (the first) and changed it, in their order
 */
public record Found(
    int cue,
    double cueProbability,
    List<Range> content,
    Range source,
    Relay relay,
    List<String> steps) {
  public Found {
    content = List.copyOf(content);
    steps = List.copyOf(steps);
  }

  /**
   * A report around the statement: its speaker relays it.
   *
   * @param cue the report's cue
   * @param source the words that name who reports
   */
  public record Relay(int cue, Range source) {}

  /** A statement that no step has made yet. */
  static Found of(int cue, double probability, List<Range> content, Range source) {
    return new Found(cue, probability, content, source, null, List.of());
  }

  /** Its first token. */
  public int start() {
    return content.get(0).first();
  }

  /** One past the last token of its last part. */
  public int end() {
    return content.get(content.size() - 1).end();
  }

  /** Whether the token is part of its content. */
  public boolean covers(int token) {
    for (Range range : content) {
      if (range.contains(token)) {
        return true;
      }
    }
    return false;
  }

  Found withContent(List<Range> other) {
    return new Found(cue, cueProbability, other, source, relay, steps);
  }

  Found withSource(Range other) {
    return new Found(cue, cueProbability, content, other, relay, steps);
  }

  Found withRelay(Relay other) {
    return new Found(cue, cueProbability, content, source, other, steps);
  }

  /** The same with another part at the end of its content. */
  Found joinedBy(Range part) {
    List<Range> parts = new ArrayList<>(content);
    parts.add(part);
    return withContent(parts);
  }

  /** The same, with the name of the step that has just made or changed it. */
  Found by(String step) {
    List<String> all = new ArrayList<>(steps);
    all.add(step);
    return new Found(cue, cueProbability, content, source, relay, all);
  }
}
