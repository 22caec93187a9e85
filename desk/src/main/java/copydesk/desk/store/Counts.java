package copydesk.desk.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Statements that stand, counted.
 *
 * @param counted how many statements were counted, each once, whatever it counts for
 * @param all whether these are all that were asked for; else they are the newest of them
 * @param items in their order
 * @param positions what the store had read when it was asked
 */
public record Counts(long counted, boolean all, List<Item> items, Positions positions) {
  public Counts {
    items = List.copyOf(items);
  }

  /**
   * How many statements have it.
   *
   * @param key a day, or {@value #UNDATED}; a topic's id; a party's or a speaker's key; a source
   * @param name of a topic or a party, where it has one
   * @param broader the topic right above a topic, where there is one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(String key, String name, String broader, long count) {}

  /** The key of statements without a day. */
  public static final String UNDATED = "undated";
}
