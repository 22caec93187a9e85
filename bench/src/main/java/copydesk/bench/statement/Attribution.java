package copydesk.bench.statement;

import copydesk.extract.text.Range;
import java.util.List;

/**
 * An annotated attribution.
 *
 * @param cue the tokens of the cue; may be empty
 * @param content the token ranges of what is said
 * @param source the token ranges of who says it; may be empty
 * @param maybe tokens of which the annotation leaves open whether they are content
 */
record Attribution(List<Range> cue, List<Range> content, List<Range> source, List<Range> maybe) {
  Attribution {
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    source = List.copyOf(source);
    maybe = List.copyOf(maybe);
  }

  /** An attribution of which all is annotated. */
  Attribution(List<Range> cue, List<Range> content, List<Range> source) {
    this(cue, content, source, List.of());
  }
}
