package copydesk.app.replay;

import copydesk.app.Printable;
import copydesk.app.Terminal;
import copydesk.records.EnrichedArticle;
import copydesk.records.Statement;
import copydesk.records.Voice;
import copydesk.records.text.CodePoints;
import copydesk.records.text.Columns;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a replay brought, for a person: article by article who said what, then the sums. Of each
 * article the last version counts, and none of what was killed. Keeps the first articles only,
 * however many there are; counts them all.
 */
public final class ReplayReport {
  private static final int ARTICLES_SHOWN = 40;

  private final Terminal terminal;
  private final Map<String, EnrichedArticle> shown = new TreeMap<>();
  private final Map<String, String> dead = new TreeMap<>();
  private final StandingSums sums = new StandingSums();
  private long killed;
  private long deadCount;

  ReplayReport(Terminal terminal) {
    this.terminal = terminal;
  }

  void addEnriched(EnrichedArticle article) {
    long attributed = article.statements().stream().filter(s -> s.speaker() != null).count();
    sums.stands(article.id(), article.statements().size(), (int) attributed);
    if (shown.size() < ARTICLES_SHOWN || shown.containsKey(article.id())) {
      shown.put(article.id(), article);
    }
  }

  void addKilled(String id) {
    killed++;
    sums.isGone(id);
    shown.remove(id);
  }

  void addDead(String id, String reason) {
    deadCount++;
    if (dead.size() < ARTICLES_SHOWN) {
      dead.put(id, reason);
    }
  }

  /** Articles that stand. */
  long enriched() {
    return sums.articles();
  }

  /** Dead letters. */
  public long dead() {
    return deadCount;
  }

  /** The whole report, lines ended by line feeds. */
  public String render() {
    StringBuilder out = new StringBuilder();
    shown.values().forEach(article -> appendArticle(out, article));
    if (enriched() > shown.size()) {
      out.append("… and ").append(enriched() - shown.size()).append(" more articles\n\n");
    }
    dead.forEach(
        (id, reason) ->
            out.append(terminal.alert("dead letter"))
                .append("  ")
                .append(Printable.of(id))
                .append("  ")
                .append(Printable.of(reason))
                .append('\n'));
    if (deadCount > dead.size()) {
      out.append("… and ").append(deadCount - dead.size()).append(" more dead letters\n");
    }
    out.append(dead.isEmpty() ? "" : "\n");
    return out.append(sumsLine()).toString();
  }

  private String sumsLine() {
    String line =
        count(enriched(), "article")
            + " enriched, "
            + count(sums.statements(), "statement")
            + ", "
            + sums.attributed()
            + " with a speaker";
    line += killed == 0 ? "" : ", " + killed + " killed";
    line += deadCount == 0 ? "" : ", " + count(deadCount, "dead letter");
    return terminal.bold(line) + "\n";
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private void appendArticle(StringBuilder out, EnrichedArticle article) {
    String title = article.headline() == null ? article.id() : article.headline();
    String date = article.published() == null ? "undated" : article.published();
    int room = terminal.columns() - date.length() - 2;
    out.append(terminal.faint(date)).append("  ");
    out.append(terminal.bold(Columns.cut(Printable.of(title), room))).append('\n');
    int nameWidth = Math.min(34, terminal.columns() / 3);
    for (Statement statement : article.statements()) {
      appendStatement(out, article, statement, nameWidth);
    }
    if (article.statements().isEmpty()) {
      out.append(terminal.faint("  no quotation")).append('\n');
    }
    out.append('\n');
  }

  /** The cue's word; of one that is a mark, as in a headline, the act. */
  private static String cue(EnrichedArticle article, Statement statement) {
    if (statement.cue() == null) {
      return "";
    }
    String cue = Printable.of(CodePoints.substring(article.text(), statement.cue()));
    return cue.codePoints().anyMatch(Character::isLetter) ? cue : statement.act().code();
  }

  private void appendStatement(
      StringBuilder out, EnrichedArticle article, Statement statement, int nameWidth) {
    String cue = cue(article, statement);
    String via = statement.relayedBy().stream().map(Voice::name).collect(Collectors.joining(", "));
    String end = via.isEmpty() ? "" : "  via " + via;
    int cueWidth = 14;
    int room = terminal.columns() - nameWidth - cueWidth - 8 - end.length();
    String speaker =
        statement.speaker() == null
            ? terminal.alert(Columns.fit("? " + statement.unattributed().code(), nameWidth))
            : terminal.name(Columns.fit(Printable.of(statement.speaker().name()), nameWidth));
    out.append("  ").append(speaker).append("  ").append(Columns.fit(cue, cueWidth)).append("  “");
    out.append(Columns.cut(Printable.of(statement.text()), Math.max(20, room))).append('”');
    out.append(terminal.faint(end)).append('\n');
  }
}
