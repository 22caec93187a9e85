package copydesk.extract.coreference;

import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All references to an article's parties in text order, as they are when one is first asked for.
 * Not thread-safe.
 */
public final class References {
  private final Parties parties;

  /** Null until one is asked for: many articles never do. */
  private List<Named> inOrder;

  /** A reference to a party. */
  public record Named(Entity entity, Range range) {
    /** Its first token. */
    public int at() {
      return range.first();
    }
  }

  /** The references to these parties. */
  public References(Parties parties) {
    this.parties = parties;
  }

  /** The parties. */
  public Parties parties() {
    return parties;
  }

  /** The reference with this number, counted from 0 on in text order. */
  public Named get(int i) {
    return inOrder().get(i);
  }

  /** The number of the last reference that starts before a token, or -1. */
  public int lastBefore(int token) {
    List<Named> all = inOrder();
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).at() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private List<Named> inOrder() {
    if (inOrder == null) {
      inOrder = new ArrayList<>();
      for (Entity entity : parties.all()) {
        for (Entity.Reference reference : entity.references()) {
          inOrder.add(new Named(entity, reference.range()));
        }
      }
      inOrder.sort(Comparator.comparingInt(Named::at));
    }
    return inOrder;
  }
}
