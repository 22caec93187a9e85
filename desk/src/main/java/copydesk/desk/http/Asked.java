package copydesk.desk.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.desk.fact.Filter;
import copydesk.desk.store.CountBy;
import copydesk.desk.store.Timeline;
import copydesk.records.text.FilingDate;
import copydesk.records.text.Words;
import copydesk.stage.http.ProblemException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The parameters of a request. Each is checked; what is wrong is a problem that names it. */
final class Asked {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MOST = 200;
  private static final int DEFAULT_MINUTES = 60;
  private static final int LONGEST = 4_096;
  private static final Set<String> KINDS = Set.of("direct", "mixed", "indirect");

  private final Map<Parameter, String> values = new EnumMap<>(Parameter.class);
  private final String path;

  /**
   * The parameters of a request to this path.
   *
   * @param known those that it takes
   * @throws ProblemException if there are others, one twice, or one without a value
   */
  Asked(String path, Map<String, List<String>> query, Set<Parameter> known) {
    this.path = path;
    Map<String, Parameter> byName = new LinkedHashMap<>();
    known.forEach(parameter -> byName.put(parameter.code(), parameter));
    query.forEach(
        (name, given) -> {
          Parameter parameter = byName.get(name);
          if (parameter == null) {
            throw new ProblemException(
                400,
                "unknown-parameter",
                name + " is no parameter here; " + names(byName.keySet()) + " are");
          }
          if (given.size() > 1) {
            throw wrong(parameter, "is given more than once");
          }
          String value = given.get(0);
          if (value.isBlank() || value.length() > LONGEST) {
            throw wrong(parameter, "must have 1 to " + LONGEST + " characters");
          }
          values.put(parameter, value);
        });
  }

  /** What of articles and statements is asked for. */
  Filter filter() {
    String from = date(Parameter.FROM);
    String to = date(Parameter.TO);
    if (from != null && to != null && from.compareTo(to) > 0) {
      throw wrong(Parameter.FROM, "must not be after to");
    }
    return new Filter(
        values.get(Parameter.SOURCE),
        values.get(Parameter.PARTY),
        values.get(Parameter.TOPIC),
        from,
        to,
        values.get(Parameter.SPEAKER),
        values.get(Parameter.ABOUT),
        oneOf(Parameter.KIND, KINDS),
        text());
  }

  /** A value as it was given; null where there is none. */
  String value(Parameter parameter) {
    return values.get(parameter);
  }

  /** The value, which must be one of these; null where there is none. */
  String oneOf(Parameter parameter, Set<String> allowed) {
    String value = values.get(parameter);
    if (value != null && !allowed.contains(value)) {
      throw wrong(parameter, "must be one of " + names(allowed) + ", not " + value);
    }
    return value;
  }

  /** Which version of an article; null: the one that stands. */
  Integer version() {
    return values.containsKey(Parameter.VERSION)
        ? (Integer) number(Parameter.VERSION, Integer.MAX_VALUE)
        : null;
  }

  /** What is counted by; must be given. */
  CountBy by() {
    if (!values.containsKey(Parameter.BY)) {
      throw wrong(Parameter.BY, "must be one of " + names(CountBy.codes()));
    }
    return CountBy.of(oneOf(Parameter.BY, CountBy.codes()));
  }

  /** How many minutes back. */
  int minutes() {
    return values.containsKey(Parameter.MINUTES)
        ? number(Parameter.MINUTES, Timeline.LONGEST)
        : DEFAULT_MINUTES;
  }

  /** How many items a page has at most. */
  int limit() {
    return values.containsKey(Parameter.LIMIT) ? number(Parameter.LIMIT, MOST) : DEFAULT_LIMIT;
  }

  /** Where the page before ended; null where this is the first. */
  String after() {
    String cursor = values.get(Parameter.CURSOR);
    return cursor == null ? null : Cursor.read(cursor, question());
  }

  /** The cursor of the page that begins after this; null after null. */
  String cursor(String after) {
    return after == null ? null : Cursor.write(after, question());
  }

  /** What is asked apart from the page: a cursor is of one question only. */
  private byte[] question() {
    Map<Parameter, String> all = new EnumMap<>(values);
    all.remove(Parameter.CURSOR);
    all.remove(Parameter.LIMIT);
    return (path + all).getBytes(UTF_8);
  }

  private List<List<String>> text() {
    String sought = values.get(Parameter.TEXT);
    if (sought == null) {
      return List.of();
    }
    List<List<String>> phrases = Words.phrases(sought);
    if (phrases.isEmpty()) {
      throw wrong(Parameter.TEXT, "has no word in it");
    }
    return phrases;
  }

  private String date(Parameter parameter) {
    String date = values.get(parameter);
    if (date != null && !FilingDate.isDate(date)) {
      throw wrong(parameter, "must be a day such as 2026-11-28, not " + date);
    }
    return date;
  }

  private int number(Parameter parameter, int most) {
    String given = values.get(parameter);
    try {
      int number = Integer.parseInt(given);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(parameter, "must be a number from 1 to " + most + ", not " + given);
    }
    throw wrong(parameter, "must be a number from 1 to " + most + ", not " + given);
  }

  static ProblemException wrong(Parameter parameter, String why) {
    return new ProblemException(400, "wrong-parameter", parameter.code() + " " + why);
  }

  private static String names(Set<String> names) {
    return new TreeSet<>(names).stream().collect(Collectors.joining(", "));
  }
}
