package copydesk.bench.cases;

import java.util.List;

/**
 * A short article with what a careful reader insists on.
 *
 * @param id names it
 * @param kind what it is about: "relay", "byline"
 * @param text the article
 * @param checks what must hold of its record
 */
record GoldCase(String id, String kind, String text, List<CaseCheck> checks) {
  GoldCase {
    checks = List.copyOf(checks);
  }

  /** The surnames of all that its checks name. */
  Surnames surnames() {
    return new Surnames(checks.stream().flatMap(check -> check.names().stream()).toList());
  }
}
