package copydesk.extract;

import java.util.function.Consumer;

/**
 * A step on the way from an article's names to its parties.
 *
 * @param of the class that does it
 * @param reason why it stands at its place in the order
 * @param action what it does to the parties
 */
record PartyStep(Class<?> of, String reason, Consumer<PartyDraft> action) {
  /** Its name in a trace: that of the class to open. */
  String name() {
    return of.getSimpleName();
  }
}
