package copydesk.bench.score;

import copydesk.records.Party;
import java.util.List;

/**
 * An annotated party.
 *
 * @param name its fullest name
 * @param type what it is
 * @param aliases its other names; those that only stand for it ("Moscow" for Russia) end in "*"
 */
public record GoldParty(String name, Party.Type type, List<String> aliases) {
  public GoldParty {
    aliases = List.copyOf(aliases);
  }
}
