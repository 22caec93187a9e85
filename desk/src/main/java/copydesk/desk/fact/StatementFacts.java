package copydesk.desk.fact;

import copydesk.records.StatementRecord;
import java.util.List;
import java.util.Set;

/**
 * A statement that stands, and what it is found by.
 *
 * @param record the statement as it travels on its channel
 * @param about the keys of the parties that are named within its words
 * @param words the words of its text
 */
public record StatementFacts(StatementRecord record, Set<String> about, List<String> words) {
  public StatementFacts {
    about = Set.copyOf(about);
    words = List.copyOf(words);
  }

  /** What tells it from the article's other statements, over its versions. */
  public String key() {
    return record.statement().id() + ' ' + record.speakerKey();
  }
}
