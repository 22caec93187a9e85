package copydesk.app.redrive;

import copydesk.app.Terminal;
import copydesk.records.text.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Dead letters by their reason, for a person: how many, from when, and the newest of each. */
public final class LetterTable {
  private static final String GAP = "  ";
  private static final int MIN_EXAMPLE = 24;
  private static final List<String> HEAD =
      List.of("reason", "letters", "sent back", "oldest", "newest", "example");

  private final Map<String, Sum> sums = new TreeMap<>();
  private long letters;
  private long sentBack;

  private static final class Sum {
    private long letters;
    private long sentBack;
    private Instant oldest = Instant.MAX;
    private Instant newest = Instant.MIN;
    private String example;

    private void add(Letter letter, boolean wasSent) {
      letters++;
      sentBack += wasSent ? 1 : 0;
      Instant time = letter.time();
      oldest = time.isBefore(oldest) ? time : oldest;
      if (!time.isBefore(newest)) {
        newest = time;
        example = LetterText.of(letter.id()) + ": " + LetterText.of(letter.message());
      }
    }
  }

  /**
   * Adds a letter.
   *
   * @param sent how often it was sent back
   */
  public void add(Letter letter, int sent) {
    letters++;
    sentBack += sent > 0 ? 1 : 0;
    sums.computeIfAbsent(LetterText.of(letter.reason()), reason -> new Sum()).add(letter, sent > 0);
  }

  /** The table and a last line with the sums, each line with its end. */
  public String render(Terminal terminal) {
    if (letters == 0) {
      return "no dead letters\n";
    }
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    sums.forEach(
        (reason, sum) ->
            rows.add(
                List.of(
                    reason,
                    String.valueOf(sum.letters),
                    String.valueOf(sum.sentBack),
                    sum.oldest.toString(),
                    sum.newest.toString(),
                    sum.example)));
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      String line = line(rows, row, terminal.columns());
      table.append(row == HEAD ? terminal.faint(line) : line).append('\n');
    }
    table.append(letters).append(letters == 1 ? " dead letter" : " dead letters");
    return table.append(", ").append(sentBack).append(" of them sent back\n").toString();
  }

  /** Numbers to the right; the example takes what is left. */
  private static String line(List<List<String>> rows, List<String> row, int columns) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size() - 1; i++) {
      int column = i;
      int width = rows.stream().mapToInt(r -> Columns.width(r.get(column))).max().orElseThrow();
      String cell = row.get(i);
      String blanks = " ".repeat(width - Columns.width(cell));
      boolean isNumber = i == 1 || i == 2;
      line.append(isNumber ? blanks + cell : cell + blanks).append(GAP);
    }
    int room = Math.max(MIN_EXAMPLE, columns - Columns.width(line.toString()));
    return line.append(Columns.cut(row.get(row.size() - 1), room)).toString();
  }
}
