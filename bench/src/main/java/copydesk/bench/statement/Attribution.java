package copydesk.bench.statement;

import copydesk.extract.text.Range;
import java.util.List;

/**
 * An annotated attribution.
 *
 * @param cue the tokens of the cue; may be empty
 * @param content the token ranges of what is said
 * @param source the token ranges of who says it; may be empty
 */
record Attribution(List<Range> cue, List<Range> content, List<Range> source) {
  Attribution {
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    source = List.copyOf(source);
  }
}
