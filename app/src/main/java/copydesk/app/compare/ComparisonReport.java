package copydesk.app.compare;

import copydesk.app.Printable;
import copydesk.app.Terminal;
import copydesk.records.text.Columns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The sums of a comparison, and its first changed articles, for a person. */
public final class ComparisonReport {
  /** How many of the commonest changes are named. */
  private static final int COMMONEST = 10;

  private final int most;
  private final List<Difference> shown = new ArrayList<>();
  private final Map<String, Long> speakers = new TreeMap<>();
  private final Map<String, Long> topics = new TreeMap<>();
  private final Map<String, Long> refused = new TreeMap<>();
  private long same;
  private long changed;
  private long onlyHere;
  private long onlyThere;
  private long held;
  private long kept;
  private long added;
  private long withdrawn;
  private long otherSpeaker;
  private long partiesAdded;
  private long partiesRemoved;

  /**
   * @param most how many changed articles are shown
   */
  ComparisonReport(int most) {
    this.most = most;
  }

  /** Adds an article that both have. */
  void add(Difference difference) {
    kept += difference.kept();
    if (!difference.isAny()) {
      same++;
      return;
    }
    changed++;
    added += difference.added().size();
    withdrawn += difference.withdrawn().size();
    otherSpeaker += difference.speakers().size();
    partiesAdded += difference.partiesAdded().size();
    partiesRemoved += difference.partiesRemoved().size();
    difference
        .speakers()
        .forEach(other -> speakers.merge(other.before() + " → " + other.now(), 1L, Long::sum));
    difference.topicsAdded().forEach(name -> topics.merge("+ " + name, 1L, Long::sum));
    difference.topicsRemoved().forEach(name -> topics.merge("− " + name, 1L, Long::sum));
    if (shown.size() < most) {
      shown.add(difference);
    }
  }

  /** Adds an article that does not stand. */
  void addOnlyHere() {
    onlyHere++;
  }

  /** Adds an article that stands, and of which this engine makes nothing. */
  void addOnlyThere() {
    onlyThere++;
  }

  /** Adds a version that is held. */
  void addHeld() {
    held++;
  }

  /** Adds an article or a message that cannot be read. */
  void addRefused(String reason) {
    refused.merge(reason, 1L, Long::sum);
  }

  /** Whether anything would change. */
  public boolean isAny() {
    return changed + onlyHere + onlyThere > 0;
  }

  /** The sums by name, as {@code compare --json} ends with. */
  public Map<String, Object> sums() {
    Map<String, Object> sums = new LinkedHashMap<>();
    sums.put("same", same);
    sums.put("changed", changed);
    sums.put("onlyCandidate", onlyHere);
    sums.put("onlyStanding", onlyThere);
    sums.put("held", held);
    sums.put("refused", refused);
    sums.put("statementsKept", kept);
    sums.put("statementsAdded", added);
    sums.put("statementsWithdrawn", withdrawn);
    sums.put("speakersChanged", otherSpeaker);
    sums.put("partiesAdded", partiesAdded);
    sums.put("partiesRemoved", partiesRemoved);
    sums.put("topics", topics);
    return sums;
  }

  /** The whole report, lines ended by line feeds. */
  public String render(Terminal terminal) {
    if (same + changed + onlyHere + onlyThere + held + refused.size() == 0) {
      return "nothing to compare: no article was read\n";
    }
    StringBuilder out = new StringBuilder();
    shown.forEach(difference -> append(out, difference, terminal));
    if (changed > shown.size()) {
      out.append("… and ").append(changed - shown.size()).append(" more changed articles\n\n");
    }
    appendCommonest(out, "speakers", speakers);
    appendCommonest(out, "topics", topics);
    String compared = (same + changed) + (same + changed == 1 ? " article" : " articles");
    out.append(
        terminal.bold(compared + " compared: " + same + " the same, " + changed + " changed"));
    out.append('\n');
    line(
        out,
        "statements: %d kept, %d added, %d withdrawn, %d with another speaker",
        kept,
        added,
        withdrawn,
        otherSpeaker);
    line(out, "parties: %d added, %d removed", partiesAdded, partiesRemoved);
    if (onlyHere + onlyThere > 0) {
      line(out, "articles: %d do not stand yet, %d stand and would go", onlyHere, onlyThere);
    }
    if (held > 0) {
      line(out, "versions held until their embargo is over: %d", held);
    }
    refused.forEach((reason, number) -> line(out, "not to be read: %d, %s", number, reason));
    return out.toString();
  }

  private static void line(StringBuilder out, String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }

  private static void appendCommonest(StringBuilder out, String what, Map<String, Long> changes) {
    if (changes.isEmpty()) {
      return;
    }
    out.append(what).append(":\n");
    changes.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(COMMONEST)
        .forEach(change -> line(out, "%6d  %s", change.getValue(), Printable.of(change.getKey())));
    if (changes.size() > COMMONEST) {
      line(out, "        … and %d more", changes.size() - COMMONEST);
    }
    out.append('\n');
  }

  private static void append(StringBuilder out, Difference difference, Terminal terminal) {
    int room = terminal.columns() - 4;
    out.append(terminal.bold(Columns.cut(Printable.of(difference.headline()), terminal.columns())));
    out.append('\n')
        .append("  ")
        .append(terminal.faint(Printable.of(difference.id())))
        .append('\n');
    difference.added().forEach(said -> change(out, "+ " + said(said), room));
    difference.withdrawn().forEach(said -> change(out, "− " + said(said), room));
    difference
        .speakers()
        .forEach(
            other ->
                change(
                    out, "~ " + other.before() + " → " + other.now() + ": " + other.text(), room));
    names(out, "topics", difference.topicsAdded(), difference.topicsRemoved(), room);
    names(out, "parties", difference.partiesAdded(), difference.partiesRemoved(), room);
    out.append('\n');
  }

  private static String said(Difference.Said said) {
    return said.speaker() + ": " + said.text();
  }

  private static void names(
      StringBuilder out, String what, List<String> added, List<String> removed, int room) {
    List<String> names = new ArrayList<>();
    added.forEach(name -> names.add("+ " + name));
    removed.forEach(name -> names.add("− " + name));
    if (!names.isEmpty()) {
      change(out, what + " " + String.join(", ", names), room);
    }
  }

  private static void change(StringBuilder out, String text, int room) {
    out.append("  ").append(Columns.cut(Printable.of(text), room)).append('\n');
  }
}
