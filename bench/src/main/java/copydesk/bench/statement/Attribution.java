package copydesk.bench.statement;

import java.util.List;

/**
 * An annotated attribution; token ranges are half-open.
 *
 * @param cue the tokens of the cue; may be empty
 * @param content the token ranges of what is said
 * @param source the token ranges of who says it; may be empty
 */
record Attribution(List<int[]> cue, List<int[]> content, List<int[]> source) {
  Attribution {
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    source = List.copyOf(source);
  }
}
