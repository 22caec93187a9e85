package copydesk.bench.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of a score, in the order of the articles. Not thread-safe. */
public final class Rows {
  private static final int WORDS = 8;

  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();

  /** Adds a row, named by the first words of a text. */
  public void add(
      String article, String kind, String text, boolean right, String want, String got) {
    String words = firstWords(text);
    int nth = seen.merge(article + "|" + kind + "|" + words, 1, Integer::sum);
    rows.add(new Row(article, kind, words, nth, right, want, got));
  }

  /** All of them. */
  public List<Row> all() {
    return List.copyOf(rows);
  }

  /** Those that the records have wrong. */
  public List<Row> wrong() {
    return rows.stream().filter(row -> !row.right()).toList();
  }

  private static String firstWords(String text) {
    String[] words = text.replaceAll("[\\s\"“”|]+", " ").strip().split(" ", WORDS + 1);
    return String.join(" ", List.of(words).subList(0, Math.min(WORDS, words.length)));
  }
}
