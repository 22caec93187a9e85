package copydesk.app.verify;

import copydesk.app.Printable;
import copydesk.app.Terminal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a comparison of a store with the channel found. Not thread-safe. */
public final class VerifyReport {
  /** So many differences are kept by name; more are counted. */
  static final int MOST = 100_000;

  private final String place;
  private final Map<Difference.Kind, Long> counts = new EnumMap<>(Difference.Kind.class);
  private final List<Difference> differences = new ArrayList<>();
  private long standing;
  private long equal;
  private long changing;
  private boolean behind;

  VerifyReport(String place) {
    this.place = place;
    for (Difference.Kind kind : Difference.Kind.values()) {
      counts.put(kind, 0L);
    }
  }

  /** How many articles stand on the channel. */
  void stand(long articles) {
    standing = articles;
  }

  /** Adds an article that is kept as it stands. */
  void addEqual() {
    equal++;
  }

  /** Adds a difference. */
  void add(Difference difference) {
    counts.merge(difference.kind(), 1L, Long::sum);
    if (differences.size() < MOST) {
      differences.add(difference);
    }
  }

  /**
   * Takes back differences of articles whose records changed while this was compared: nothing can
   * be said of them.
   */
  void changing(java.util.function.Predicate<String> changed) {
    differences.removeIf(
        difference -> {
          boolean gone = difference.id() != null && changed.test(difference.id());
          if (gone) {
            counts.merge(difference.kind(), -1L, Long::sum);
            changing++;
          }
          return gone;
        });
  }

  /** The sink has not yet committed all that was compared. */
  void behind() {
    behind = true;
  }

  /** Whether anything differs. */
  public boolean isAny() {
    return counts.values().stream().anyMatch(count -> count > 0);
  }

  /** The differences, at most {@link #MOST}, to be written as JSON. */
  public List<Object> differences() {
    return List.copyOf(differences);
  }

  long count(Difference.Kind kind) {
    return counts.get(kind);
  }

  /** The sums by name, as {@code verify --json} ends with. */
  public Map<String, Object> sums() {
    Map<String, Object> sums = new LinkedHashMap<>();
    sums.put("place", place);
    sums.put("standing", standing);
    sums.put("equal", equal);
    counts.forEach((kind, count) -> sums.put(kind.word(), count));
    sums.put("changing", changing);
    sums.put("sinkBehind", behind);
    return sums;
  }

  /**
   * The report for a person, lines ended by line feeds.
   *
   * @param show how many differences of each kind are named
   */
  public String render(Terminal terminal, int show) {
    StringBuilder out = new StringBuilder();
    for (Difference.Kind kind : Difference.Kind.values()) {
      differences.stream()
          .filter(difference -> difference.kind() == kind)
          .limit(show)
          .forEach(difference -> append(out, difference, terminal));
      long more = counts.get(kind) - show;
      if (more > 0 && show > 0) {
        out.append("…           ").append(more).append(" more ").append(kind.word()).append('\n');
      }
    }
    out.append(terminal.bold(sum())).append('\n');
    if (changing > 0) {
      out.append("not compared, as they changed meanwhile: ").append(changing).append('\n');
    }
    if (behind && isAny()) {
      out.append("the sink has not written all of the channel yet; compare again when it has\n");
    }
    return out.toString();
  }

  private String sum() {
    String articles = standing + (standing == 1 ? " article stands" : " articles stand");
    if (!isAny()) {
      return articles + "; " + place + " holds the same";
    }
    StringBuilder sum = new StringBuilder(articles + "; " + place + ": " + equal + " equal");
    counts.forEach(
        (kind, count) -> {
          if (count > 0) {
            sum.append(", ").append(count).append(' ').append(kind.word());
          }
        });
    return sum.toString();
  }

  private static void append(StringBuilder out, Difference difference, Terminal terminal) {
    out.append(terminal.alert(String.format("%-10s", difference.kind().word()))).append("  ");
    List<String> words = new ArrayList<>();
    if (difference.id() != null) {
      words.add(Printable.of(difference.id()));
    }
    if (difference.where() != null) {
      words.add(terminal.faint(Printable.of(difference.where())));
    }
    if (difference.why() != null) {
      words.add(Printable.of(difference.why()));
    }
    out.append(String.join("  ", words)).append('\n');
  }
}
