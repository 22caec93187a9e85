package copydesk.extract.party;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The parties of one article, and which of them each token names. */
public final class Parties {
  private final List<Entity> all;
  private final Entity[] byToken;

  public Parties(List<Entity> entities, int tokens) {
    this.all = new ArrayList<>(entities);
    this.byToken = new Entity[tokens];
    all.sort(Comparator.comparingInt(entity -> entity.references().get(0).first()));
    for (Entity entity : all) {
      for (Entity.Reference reference : entity.references()) {
        Arrays.fill(byToken, reference.first(), reference.end(), entity);
      }
    }
  }

  /** All parties, in the order in which the merging met them first. */
  public List<Entity> all() {
    return all;
  }

  /** The party that the token is part of a name of, or null. */
  public Entity at(int token) {
    return token < 0 || token >= byToken.length ? null : byToken[token];
  }

  /** The first party named within a token range, or null. */
  public Entity within(int first, int end) {
    for (int i = first; i < end; i++) {
      if (at(i) != null) {
        return at(i);
      }
    }
    return null;
  }
}
