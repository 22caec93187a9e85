package copydesk.app.parties;

import copydesk.app.Terminal;
import copydesk.records.PartyReference;
import copydesk.records.text.Columns;
import java.util.Collection;
import java.util.function.UnaryOperator;

/**
 * Parties as a table for a person: key, name, other names, ids elsewhere. Keys stand whole, for
 * they are typed again; what else is too long for the terminal is cut.
 */
public final class PartyTable {
  private static final int MAX_NAME = 36;
  private static final int MIN_REST = 24;
  private static final String GAP = "  ";

  private final Terminal terminal;
  private final StringBuilder table = new StringBuilder();
  private final int keyWidth;
  private final int nameWidth;

  /** A table with room for these parties. */
  public PartyTable(Terminal terminal, Collection<PartyReference> parties) {
    this.terminal = terminal;
    keyWidth = parties.stream().mapToInt(p -> Columns.width(p.key())).max().orElse(0);
    nameWidth =
        Math.min(MAX_NAME, parties.stream().mapToInt(p -> Columns.width(p.name())).max().orElse(0));
  }

  /** Adds a row; what is shipped is dimmer than what someone added. */
  public void add(PartyReference party, boolean shipped) {
    UnaryOperator<String> paint = shipped ? terminal::faint : terminal::name;
    String name = Columns.fit(party.name(), nameWidth);
    String aliases = String.join(", ", party.aliases());
    String refs = String.join(" ", party.refs());
    int room = Math.max(MIN_REST, terminal.columns() - keyWidth - nameWidth - 2 * GAP.length());
    String shownRefs = Columns.cut(refs, room);
    int left = room - (shownRefs.isEmpty() ? 0 : Columns.width(shownRefs) + GAP.length());
    String shownAliases = left < 2 ? "" : Columns.cut(aliases, left);
    String rest = shownAliases + (shownAliases.isEmpty() || shownRefs.isEmpty() ? "" : GAP);
    table.append(paint.apply(Columns.pad(party.key(), keyWidth))).append(GAP).append(name);
    table.append(GAP).append(rest).append(terminal.faint(shownRefs));
    while (table.charAt(table.length() - 1) == ' ') {
      table.setLength(table.length() - 1);
    }
    table.append('\n');
  }

  /** All rows, each with its line end. */
  public String render() {
    return table.toString();
  }
}
