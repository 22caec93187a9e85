package copydesk.bench.score;

import copydesk.records.Span;
import copydesk.records.Statement;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An annotated attribution by its spans, each of which may be empty.
 *
 * @param kind how the words are given; never indirect where some of them stand between marks
 * @param content what is said
 * @param cue the words that say that it is said
 * @param source the words for who says it
 */
public record GoldAttribution(
    Statement.Kind kind, List<Span> content, List<Span> cue, List<Span> source) {
  private static final String LETTER = "[\\p{L}\\p{N}_]";

  /** Words between ''…'' or single marks, which are no apostrophes. */
  private static final Pattern MARKED =
      Pattern.compile(
          "''|``|(?<!W)[‘'](?=W)[^‘’']*(?:W[’']W[^‘’']*)*(?<=[W,.!?])[’'](?!W)"
              .replace("[W", "[\\p{L}\\p{N}_")
              .replace("W", LETTER));

  public GoldAttribution {
    content = List.copyOf(content);
    cue = List.copyOf(cue);
    source = List.copyOf(source);
  }

  /**
   * An attribution of a text. The annotation derives its kinds from double marks alone; words
   * between other marks are quoted as well.
   */
  static GoldAttribution of(
      PlainText text,
      Statement.Kind annotated,
      List<Span> content,
      List<Span> cue,
      List<Span> source) {
    boolean marked =
        annotated == Statement.Kind.INDIRECT
            && content.stream().anyMatch(span -> MARKED.matcher(text.words(span)).find());
    return new GoldAttribution(marked ? Statement.Kind.MIXED : annotated, content, cue, source);
  }

  boolean isQuoted() {
    return kind != Statement.Kind.INDIRECT;
  }
}
