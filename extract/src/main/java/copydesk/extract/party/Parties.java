package copydesk.extract.party;

import copydesk.extract.text.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The parties of one article, and which of them each token names. Not thread-safe. */
public final class Parties {
  private final List<Entity> all;
  private final Entity[] byToken;

  /** The parties by all the names that they have now, in a text of so many tokens. */
  public Parties(List<Entity> entities, int tokens) {
    this.all = new ArrayList<>(entities);
    this.byToken = new Entity[tokens];
    all.sort(Comparator.comparingInt(entity -> entity.references().get(0).first()));
    all.forEach(entity -> mark(entity, entity));
  }

  private void mark(Entity named, Entity party) {
    for (Entity.Reference reference : named.references()) {
      Arrays.fill(byToken, reference.first(), reference.end(), party);
    }
  }

  /** Leaves out the parties that pass a test: their names are nobody's. */
  void leaveOut(Predicate<Entity> test) {
    for (Entity entity : all) {
      if (test.test(entity)) {
        mark(entity, null);
      }
    }
    all.removeIf(test);
  }

  /** All parties, in the order in which their names were found first. */
  public List<Entity> all() {
    return Collections.unmodifiableList(all);
  }

  /** The party that the token is part of a name of, or null. */
  public Entity at(int token) {
    return token < 0 || token >= byToken.length ? null : byToken[token];
  }

  /** The first party named within a range of tokens, or null. */
  public Entity within(Range range) {
    for (int i = range.first(); i < range.end(); i++) {
      if (at(i) != null) {
        return at(i);
      }
    }
    return null;
  }
}
