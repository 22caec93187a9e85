package copydesk.extract.party;

import java.util.HashSet;
import java.util.Set;

/**
 * Leaves out countries of which only an adjective is there, and that once: they take no part in the
 * story, unless somebody holds an office of theirs ("French President" needs its France).
 */
public final class Bystanders {
  private Bystanders() {}

  /** Leaves them out of the parties. */
  public static void leaveOut(Parties parties) {
    Set<Entity> served = new HashSet<>();
    for (Entity party : parties.all()) {
      party.roles().forEach(role -> served.add(role.of()));
    }
    parties.leaveOut(party -> !takesPart(party) && !served.contains(party));
  }

  private static boolean takesPart(Entity party) {
    return party.isNamed() || party.references().size() > 1;
  }
}
