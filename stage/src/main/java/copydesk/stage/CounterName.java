package copydesk.stage;

import java.util.List;

/** What a stage counts: the constants of an enum, so that each is named and described once. */
public interface CounterName {
  /** The name in summaries and metrics: lower case, words joined by hyphens; stable. */
  String code();

  /** What is counted, in a sentence without its full stop. */
  String description();

  /** The reasons by which the counts are told apart, in the order to show them; mostly none. */
  default List<String> reasons() {
    return List.of();
  }
}
