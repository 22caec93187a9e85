package copydesk.format.feed;

import java.util.List;
import java.util.Set;

/**
 * A feed's document, taken apart. What it does not say is null or empty.
 *
 * @param title what the feed calls itself
 * @param minutes how long, in minutes, it asks not to be fetched again ({@code ttl}, {@code
 *     sy:updatePeriod}); 0 where it does not
 * @param skipHours the hours of the day, in UTC, in which it asks not to be fetched
 * @param items the items, in the order of the document
 * @param recovered whether the document was damaged, and items taken out of it one by one
 * @param complete whether it was there to its end; of what is cut off nothing is among the items
 */
public record Feed(
    String title,
    int minutes,
    Set<Integer> skipHours,
    List<FeedItem> items,
    boolean recovered,
    boolean complete) {
  public Feed {
    skipHours = Set.copyOf(skipHours);
    items = List.copyOf(items);
  }
}
