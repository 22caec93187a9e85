package copydesk.extract;

import java.util.List;

/**
 * Which steps made a party of an article what it is.
 *
 * @param id the party's id in the record; null for a party that was left out, and for names that
 *     are no party's
 * @param name the party's name; null for names that are no party's
 * @param changes what the steps did, in their order; the same of several places is there once
 */
public record PartyTrace(String id, String name, List<Change> changes) {
  /** Keeps a copy. */
  public PartyTrace {
    changes = List.copyOf(changes);
  }

  /**
   * What a step did.
   *
   * @param step the step's name: that of the class to open
   * @param what it did, for a person to read
   * @param times in how many places
   */
  public record Change(String step, String what, int times) {}
}
