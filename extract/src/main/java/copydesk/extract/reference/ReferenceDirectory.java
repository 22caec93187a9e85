package copydesk.extract.reference;

import copydesk.records.PartyReference;
import java.util.List;
import java.util.TreeMap;

/**
 * What is known of parties beforehand and can change while articles are read: the shipped tables,
 * and over them whatever is put here by key. The names of what is put are recognised wherever they
 * stand, all of them mean one party, and its key, name and refs are those put. A party with a
 * shipped one's key corrects it; the shipped names still mean it. Thread-safe: an article that is
 * being read goes on with what was known when its parties were first asked for.
 */
public final class ReferenceDirectory {
  private final ShippedParties shipped;
  private final TreeMap<String, Addition> added = new TreeMap<>();
  private volatile KnownParties current;

  /** A party that was put, and its names. */
  record Addition(PartyReference party, List<AddedPhrases.Phrase> phrases) {}

  private ReferenceDirectory(ShippedParties shipped) {
    this.shipped = shipped;
  }

  /** A directory with what is shipped; reads its tables. */
  public static ReferenceDirectory load() {
    return new ReferenceDirectory(ShippedParties.load());
  }

  /** Adds the party, in place of any of its key. */
  public void put(PartyReference party) {
    Addition addition = new Addition(party, AddedPhrases.of(party));
    synchronized (this) {
      added.put(party.key(), addition);
      current = null;
    }
  }

  /** Takes back what was put under the key; what is shipped stays. */
  public synchronized void remove(String key) {
    added.remove(key);
    current = null;
  }

  /** The parties that are shipped, in no order. */
  public List<PartyReference> shipped() {
    return shipped.all();
  }

  /** What is known now. Indexed once after changes, when first asked for. */
  public KnownParties current() {
    KnownParties known = current;
    return known == null ? index() : known;
  }

  private synchronized KnownParties index() {
    if (current == null) {
      current = new KnownParties(shipped, added);
    }
    return current;
  }
}
