package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameTagger;
import copydesk.extract.text.Range;
import java.util.ArrayList;
import java.util.List;

/** How an article's names came about, for those who want to know why. Not thread-safe. */
public final class NameTrace {
  /**
   * What one rule did to one name.
   *
   * @param rule the rule's name
   * @param before the name as it was; null where the rule found it
   * @param after the name as it is from then on; null where the rule left it out
   */
  public record Change(String rule, Name before, Name after) {
    /** Whether the name was or is at one of these tokens. */
    public boolean touches(Range range) {
      return (before != null && before.range().overlaps(range))
          || (after != null && after.range().overlaps(range));
    }
  }

  private final List<Change> changes = new ArrayList<>();
  private List<Name> names = List.of();

  NameTrace(List<Name> tagged) {
    add(NameTagger.class.getSimpleName(), tagged);
  }

  /** The names as the last rule left them. */
  public List<Name> names() {
    return names;
  }

  /** All changes, rule by rule and in text order. */
  public List<Change> changes() {
    return changes;
  }

  /** Takes what a rule made of the names, both in text order. */
  void add(String rule, List<Name> made) {
    int n = 0;
    int m = 0;
    while (n < names.size() || m < made.size()) {
      Name before = n < names.size() ? names.get(n) : null;
      Name after = m < made.size() ? made.get(m) : null;
      if (after == null || (before != null && before.end() <= after.first())) {
        changes.add(new Change(rule, before, null));
        n++;
      } else if (before == null || after.end() <= before.first()) {
        changes.add(new Change(rule, null, after));
        m++;
      } else {
        if (!before.equals(after)) {
          changes.add(new Change(rule, before, after));
        }
        n++;
        m++;
      }
    }
    names = made;
  }
}
