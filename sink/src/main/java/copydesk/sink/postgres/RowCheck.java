package copydesk.sink.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares the rows of one article in the database with those that its record demands. */
final class RowCheck {
  private RowCheck() {}

  /**
   * What is first wrong with its rows of one table, in a few words; null where nothing is.
   *
   * @param there each row as the list of its columns' values, as JSON has them
   * @param expected the rows that should be there
   */
  static String rows(ContentTable table, List<List<Object>> there, List<List<Object>> expected) {
    Map<String, List<Object>> found = new HashMap<>();
    for (List<Object> row : there) {
      if (found.put(name(table, row), row) != null) {
        return name(table, row) + " is there twice";
      }
    }
    for (List<Object> row : expected) {
      String name = name(table, row);
      List<Object> same = found.remove(name);
      if (same == null) {
        return name + " is missing";
      }
      List<String> different = columns(table.columns(), same, row);
      if (!different.isEmpty()) {
        return name + " has another " + String.join(", ", different);
      }
    }
    return found.keySet().stream()
        .sorted()
        .findFirst()
        .map(name -> name + " is extra")
        .orElse(null);
  }

  /** Which of the columns have another value than they should. */
  static List<String> columns(List<String> names, List<Object> there, List<Object> expected) {
    List<String> different = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!isSame(there.get(i), expected.get(i))) {
        different.add(names.get(i));
      }
    }
    return different;
  }

  /** A row's table and what tells it apart there, such as "statement 2". */
  private static String name(ContentTable table, List<Object> row) {
    StringBuilder name = new StringBuilder(table.table());
    row.subList(0, table.keys()).forEach(value -> name.append(' ').append(value));
    return name.toString();
  }

  /** JSON has a number without saying of which kind, and none that is infinite or no number. */
  private static boolean isSame(Object there, Object expected) {
    if (expected instanceof Number wanted && there instanceof Number found) {
      return found.doubleValue() == wanted.doubleValue();
    }
    if (expected instanceof Double wanted && there instanceof String found) {
      return found.equals(wanted.toString());
    }
    return Objects.equals(there, expected);
  }
}
