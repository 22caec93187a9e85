package copydesk.bench.score;

import java.util.ArrayList;
import java.util.List;

/** What a score says, as text: figures, one a line, and tables with a heading. Not thread-safe. */
public final class Report {
  private static final int LABEL = 52;

  private final StringBuilder text = new StringBuilder();

  /** Adds a line: what is counted, and how it came out. */
  public Report figure(String what, Object figure) {
    text.append(String.format("%-" + LABEL + "s %s%n", what, figure));
    return this;
  }

  /** Adds a table. All rows have as many cells as the heading; all but the first are numbers. */
  public Report table(List<String> heading, List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>();
    all.add(heading);
    all.addAll(rows);
    int[] widths = new int[heading.size()];
    for (List<String> row : all) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    text.append(String.format("%n"));
    for (List<String> row : all) {
      StringBuilder line = new StringBuilder(String.format("%-" + widths[0] + "s", row.get(0)));
      for (int i = 1; i < widths.length; i++) {
        line.append("  ").append(String.format("%" + widths[i] + "s", row.get(i)));
      }
      text.append(String.format("%s%n", line.toString().stripTrailing()));
    }
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
