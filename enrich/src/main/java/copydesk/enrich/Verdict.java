package copydesk.enrich;

import copydesk.enrich.Copy.Kill;
import java.util.function.BooleanSupplier;

/**
 * What becomes of a version that has come in, by what stands and is held of its article. What is
 * held does not stand: only another version that is to be held is compared with it. It stays held
 * whatever comes that is certainly older; anything else takes it away. So what stands once all
 * embargoes are over does not depend on the order in which versions came in.
 */
enum Verdict {
  /** A newer one stands, or waits if this one were to wait, or the article was killed after it. */
  OUTDATED,
  /** It says what stands. */
  STANDS,
  /** It says what is held. */
  IS_HELD,
  /** It is to be held in the place of what is held. */
  TO_BE_HELD,
  /** It is the next version. */
  NEXT;

  /**
   * The verdict on a version.
   *
   * @param embargoed whether its embargo is not over
   * @param waiting the order of what is held, or null
   * @param saysWhatStands whether its wording is that of what stands
   * @param saysWhatWaits whether its wording is that of what is held; asked only if anything is
   */
  static Verdict of(
      VersionOrder order,
      boolean embargoed,
      Revision standing,
      VersionOrder waiting,
      BooleanSupplier saysWhatStands,
      BooleanSupplier saysWhatWaits) {
    boolean waitsNewer = embargoed && waiting != null && order.isBefore(waiting);
    if (standing.hasOvertaken(order) || waitsNewer) {
      return OUTDATED;
    }
    if (saysWhatStands.getAsBoolean()) {
      return STANDS;
    }
    if (waiting != null && saysWhatWaits.getAsBoolean()) {
      return IS_HELD;
    }
    return embargoed ? TO_BE_HELD : NEXT;
  }

  /** Whether what is held, if anything, is taken away by what has come in. */
  static boolean takesAway(VersionOrder order, VersionOrder waiting) {
    return waiting != null && !order.isBefore(waiting);
  }

  /**
   * Where a kill stands among the article's versions.
   *
   * @param waiting the order of what is held, or null
   */
  static VersionOrder order(Kill kill, Revision standing, VersionOrder waiting) {
    return kill.orderAfter(
        waiting == null ? standing.order() : standing.order().withHigherNumber(waiting));
  }
}
