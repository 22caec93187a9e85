package copydesk.app.redrive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Some of the letters that are meant, as they are looked at one after the other. It ends where it
 * is full, or where so many were looked at that whoever waits should be answered.
 */
final class LetterPage {
  /** So many letters are looked at for a page. */
  static final int MOST_LOOKED_AT = 5_000;

  private final Selection selection;
  private final int limit;
  private final int mostLookedAt;
  private final List<Map<String, Object>> items = new ArrayList<>();
  private int lookedAt;
  private String last;
  private String next;

  /**
   * An empty page.
   *
   * @param limit how many letters it has at most
   * @param mostLookedAt how many are looked at to find them
   */
  LetterPage(Selection selection, int limit, int mostLookedAt) {
    this.selection = selection;
    this.limit = limit;
    this.mostLookedAt = mostLookedAt;
  }

  /** Looks at a letter; those that come after its end are passed over. */
  void take(Letter letter, SentBefore before) {
    if (hasEnded()) {
      return;
    }
    if (selection.takes(letter)) {
      if (items.size() == limit) {
        next = last;
        return;
      }
      items.add(LetterView.members(letter, before.of(letter).times()));
    }
    last = letter.place();
    lookedAt++;
    if (lookedAt == mostLookedAt) {
      next = last;
    }
  }

  /** Whether it takes no more. */
  boolean hasEnded() {
    return next != null;
  }

  /** The letters. */
  List<Map<String, Object>> items() {
    return items;
  }

  /** The place of the letter after which the next page begins; null where all were looked at. */
  String next() {
    return next;
  }
}
