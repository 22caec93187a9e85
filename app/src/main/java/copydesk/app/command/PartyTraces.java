package copydesk.app.command;

import copydesk.app.Terminal;
import copydesk.extract.PartyTrace;
import java.util.List;

/**
 * The parties of an article for a person who wants to know why: below each the steps that made it,
 * by the names of their classes; then what became no party.
 */
final class PartyTraces {
  private final Terminal terminal;
  private final List<PartyTrace> parties;

  PartyTraces(Terminal terminal, List<PartyTrace> parties) {
    this.terminal = terminal;
    this.parties = parties;
  }

  /** All of them, lines ended by line feeds. */
  String render() {
    StringBuilder page = new StringBuilder("\n").append(terminal.faint("parties")).append('\n');
    for (PartyTrace party : parties) {
      page.append("  ").append(title(party)).append('\n');
      for (PartyTrace.Change change : party.changes()) {
        String times = change.times() == 1 ? "" : ", " + change.times() + " times";
        String line = "       " + change.step() + ": " + change.what() + times;
        page.append(terminal.faint(line)).append('\n');
      }
    }
    return page.toString();
  }

  private String title(PartyTrace party) {
    if (party.id() != null) {
      return party.id() + "  " + terminal.name(party.name());
    }
    return terminal.alert(party.name() == null ? "no party's names" : "left out: " + party.name());
  }
}
