package copydesk.bench.cases;

import java.util.List;
import java.util.Optional;

/** One thing that a careful reader insists on. Immutable. */
interface CaseCheck {
  /** What of the article it asks about: words, a name, a topic's id. */
  String about();

  /** What it asks for, for a person to read. */
  String wanted();

  /** What the record has instead, or nothing where it has what the check asks for. */
  Optional<String> fault(CaseRecord record);

  /** The names of people and things that it knows. */
  default List<String> names() {
    return List.of();
  }

  /** Words that stand together in the article if the check makes sense of it, or none. */
  default List<String> phrase() {
    return List.of();
  }
}
