package copydesk.ingest.feed;

import copydesk.format.feed.FeedItem;
import copydesk.format.feed.ItemIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Tells which items of a document are known, and gives the others an id. The surest signs count
 * first, and each known item is one item of the document at most:
 *
 * <ol>
 *   <li>the same id of its own and the same words;
 *   <li>the same id of its own: unless the item had left the feed, and what came back has another
 *       page and other words; where several have one id, the page or the words must be the same;
 *   <li>an id that nobody knows, but the page of a known item that is no longer there, and near
 *       words: publishers change their ids;
 *   <li>no id: the same page and title, or the same title and date, or the page that no other item
 *       has and near words.
 * </ol>
 *
 * Used for one document.
 */
final class ItemMatcher {
  /** How many known items one item is compared with by their words. */
  private static final int MOST_COMPARED = 50;

  private final Map<String, List<KnownItem>> byGuid = new HashMap<>();
  private final Map<String, List<KnownItem>> byLink = new HashMap<>();
  private final Map<String, List<KnownItem>> byTitle = new HashMap<>();
  private final ItemIds ids;
  private final Set<KnownItem> taken = new HashSet<>();
  private final Map<String, String> sketches = new HashMap<>();
  private final Map<String, Integer> guids = new HashMap<>();
  private final Map<String, Integer> links = new HashMap<>();
  private final long lastRead;

  /** An item with what it is known as; null where it is new. */
  record Match(ItemFacts facts, String id, KnownItem known) {}

  /**
   * @param known what is remembered of the feed's items
   * @param lastRead when the feed was last read, in milliseconds since 1970
   * @param isTaken whether an id is another feed's
   */
  ItemMatcher(FeedSettings feed, List<KnownItem> known, long lastRead, Predicate<String> isTaken) {
    this.lastRead = lastRead;
    Set<String> own = new HashSet<>();
    known.forEach(item -> own.add(item.id()));
    this.ids = new ItemIds(feed.address(), id -> own.contains(id) || isTaken.test(id));
    for (KnownItem item : known) {
      index(byGuid, item.guid(), item);
      index(byLink, item.link(), item);
      index(byTitle, item.title(), item);
    }
  }

  private static void index(Map<String, List<KnownItem>> index, String key, KnownItem item) {
    if (key != null) {
      index.computeIfAbsent(key, k -> new ArrayList<>()).add(item);
    }
  }

  /** What the items are, in their order. */
  List<Match> match(List<FeedItem> items) {
    List<ItemFacts> all = items.stream().map(ItemFacts::of).toList();
    for (ItemFacts facts : all) {
      guids.merge(Objects.requireNonNullElse(facts.guid(), ""), 1, Integer::sum);
      links.merge(Objects.requireNonNullElse(facts.link(), ""), 1, Integer::sum);
    }
    KnownItem[] found = new KnownItem[all.size()];
    List<BiPredicate<ItemFacts, KnownItem>> signs =
        List.of(
            this::isUnchanged, this::hasGuidAndLink, this::hasGuid, this::isRenamed, this::isAlike);
    for (BiPredicate<ItemFacts, KnownItem> sign : signs) {
      for (int i = 0; i < found.length; i++) {
        if (found[i] == null) {
          found[i] = find(all.get(i), sign);
        }
      }
    }
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      String id = found[i] == null ? ids.of(all.get(i).item()) : found[i].id();
      matches.add(new Match(all.get(i), id, found[i]));
    }
    return matches;
  }

  private KnownItem find(ItemFacts facts, BiPredicate<ItemFacts, KnownItem> sign) {
    KnownItem found = find(byGuid.get(facts.guid()), facts, sign);
    if (found == null) {
      found = find(byLink.get(facts.link()), facts, sign);
    }
    return found == null ? find(byTitle.get(facts.title()), facts, sign) : found;
  }

  private KnownItem find(
      List<KnownItem> candidates, ItemFacts facts, BiPredicate<ItemFacts, KnownItem> sign) {
    int compared = 0;
    for (KnownItem candidate : candidates == null ? List.<KnownItem>of() : candidates) {
      if (!taken.contains(candidate) && compared++ < MOST_COMPARED && sign.test(facts, candidate)) {
        taken.add(candidate);
        return candidate;
      }
    }
    return null;
  }

  private boolean isUnchanged(ItemFacts facts, KnownItem known) {
    boolean samePlace =
        Objects.equals(facts.link(), known.link()) || facts.date().equals(known.date());
    return facts.text().equals(known.text())
        && Objects.equals(facts.guid(), known.guid())
        && (facts.guid() != null || samePlace);
  }

  private boolean hasGuidAndLink(ItemFacts facts, KnownItem known) {
    return hasSameGuid(facts, known) && Objects.equals(facts.link(), known.link());
  }

  private boolean hasGuid(ItemFacts facts, KnownItem known) {
    if (!hasSameGuid(facts, known)) {
      return false;
    }
    boolean unique = guids.get(facts.guid()) == 1 && byGuid.get(facts.guid()).size() == 1;
    boolean stayed = known.lastSeen() >= lastRead;
    return (unique && stayed) || isNear(facts, known);
  }

  private static boolean hasSameGuid(ItemFacts facts, KnownItem known) {
    return facts.guid() != null && facts.guid().equals(known.guid());
  }

  /** Its id is new, and that of the known item is gone. */
  private boolean isRenamed(ItemFacts facts, KnownItem known) {
    if (facts.guid() == null || byGuid.containsKey(facts.guid()) || isInDocument(known)) {
      return false;
    }
    boolean samePage = isSamePage(facts, known);
    boolean sameDate = !facts.date().isEmpty() && facts.date().equals(known.date());
    return (samePage && (isNear(facts, known) || facts.text().equals(known.text())))
        || (sameDate && facts.text().equals(known.text()));
  }

  private boolean isInDocument(KnownItem known) {
    return known.guid() != null && guids.containsKey(known.guid());
  }

  private boolean isSamePage(ItemFacts facts, KnownItem known) {
    return facts.link() != null
        && facts.link().equals(known.link())
        && links.get(facts.link()) == 1
        && byLink.get(facts.link()).size() == 1;
  }

  /** Neither has an id of its own, or both the item has none and the known one's is gone. */
  private boolean isAlike(ItemFacts facts, KnownItem known) {
    if (facts.guid() != null || isInDocument(known)) {
      return false;
    }
    boolean sameTitle = facts.title().equals(known.title());
    boolean sameLink = Objects.equals(facts.link(), known.link());
    boolean sameDate = !facts.date().isEmpty() && facts.date().equals(known.date());
    return (sameTitle && (sameLink || sameDate))
        || (isSamePage(facts, known) && isNear(facts, known));
  }

  private boolean isNear(ItemFacts facts, KnownItem known) {
    return Sketch.isNear(sketch(facts), known.sketch());
  }

  /** The picture of what the item says; made once. */
  String sketch(ItemFacts facts) {
    return sketches.computeIfAbsent(facts.text(), text -> Sketch.of(facts.words()));
  }
}
