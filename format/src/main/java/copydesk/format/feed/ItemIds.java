package copydesk.format.feed;

import copydesk.records.text.Slug;
import copydesk.records.text.TextSha256;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The ids of the articles that new items are: the item's own id, as it stands; with the item's page
 * behind a plus sign where another item has that id; page and title where it has none. No two items
 * get one id. Used for one document.
 */
public final class ItemIds {
  private static final int LONGEST = 1_000;
  private static final int DIGITS = 16;

  private final String feed;
  private final Predicate<String> isTaken;
  private final Set<String> given = new HashSet<>();

  /**
   * @param feed the feed's address, which stands for the page of an item without any
   * @param isTaken whether an id is another article's already
   */
  public ItemIds(String feed, Predicate<String> isTaken) {
    this.feed = feed;
    this.isTaken = isTaken;
  }

  /** The id of one more item of the document. */
  public String of(FeedItem item) {
    String page = item.link() == null ? feed : item.link();
    String title = Slug.of(Objects.requireNonNullElse(item.title(), ""));
    String text = TextSha256.of(item.title() + "\n" + item.text()).substring(0, DIGITS);
    String named = page + "#" + (title.isEmpty() ? text : title);
    List<String> choices =
        item.guid() == null
            ? List.of(named, named + "-" + text)
            : List.of(item.guid(), item.guid() + "+" + page, item.guid() + "+" + named);
    for (String choice : choices) {
      String id = bounded(choice);
      if (isFree(id)) {
        return id;
      }
    }
    String last = bounded(choices.get(choices.size() - 1));
    int number = 2;
    while (!isFree(last + "-" + number)) {
      number++;
    }
    return last + "-" + number;
  }

  private boolean isFree(String id) {
    return !isTaken.test(id) && given.add(id);
  }

  private static String bounded(String id) {
    return id.length() <= LONGEST
        ? id
        : FeedText.clean(id.substring(0, LONGEST / 2)) + "-" + TextSha256.of(id);
  }
}
