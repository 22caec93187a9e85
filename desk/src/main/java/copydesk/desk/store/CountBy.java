package copydesk.desk.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What statements are counted by. */
public enum CountBy {
  /** The day under which the article is filed. */
  DAY("date", false),
  /** Each topic of the article, and each topic above one. */
  TOPIC("topics", true),
  /** Each party that the statement is about. */
  ABOUT("about", true),
  /** Who makes the statement. */
  SPEAKER("speaker", false),
  /** Where the article comes from. */
  SOURCE("source", false);

  private final String column;
  private final boolean isSet;

  CountBy(String column, boolean isSet) {
    this.column = column;
    this.isSet = isSet;
  }

  /** As it stands in the address. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The codes of all. */
  public static Set<String> codes() {
    return Arrays.stream(values())
        .map(CountBy::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The one of this code. */
  public static CountBy of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The column that has it. */
  String column() {
    return column;
  }

  /** Whether the column has any number of them, as a JSON array, or null where there are none. */
  boolean isSet() {
    return isSet;
  }

  /** Whether it is the article that has it. */
  boolean isOfArticle() {
    return this == TOPIC || this == SOURCE;
  }
}
