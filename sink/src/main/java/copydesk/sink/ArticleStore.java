package copydesk.sink;

import copydesk.records.EnrichedArticle;
import copydesk.stage.Counters;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/**
 * Where a sink keeps enriched articles: files, segments, a database. An article lies under its
 * filing date, {@link copydesk.records.text.FilingDate#folder}: the date that it gives itself, else
 * that of its arrival, or {@code undated}. How a store lays that out is its own business, as long
 * as it finds an article again by id and filing date.
 *
 * <p>{@link ArticleSink} calls all but {@link #stopWaiting} from one thread: {@link #open} first,
 * then writes and removals with a {@link #flush} after each batch, {@link #close} last. Every call
 * may come again after a crash, with the same arguments, and then changes nothing. An {@link
 * IOException} stops the sink; what was not flushed comes again at its next start. After a {@link
 * StoreGoneException} the store is opened once more. No argument is null.
 *
 * <p>A store says itself where each partition is read from ({@link #next}), beside what it holds.
 * It gets all partitions of the channel, or shares them with others that write to the same place
 * ({@link #sharedAs}).
 */
public interface ArticleStore extends AutoCloseable {
  /** Where this store is, for messages, such as the name of a folder. */
  String place();

  /**
   * Makes ready what is missing and fails where the store cannot be written.
   *
   * @throws copydesk.records.InvalidSettingException if what it holds is of another kind
   */
  void open() throws IOException;

  /**
   * What names those who share what this open store holds, each with some of the partitions; null
   * where it is alone and has all of them.
   */
  default String sharedAs() {
    return null;
  }

  /**
   * The offset of the partition that the open store needs next; 0 where it has nothing of it. Where
   * it is shared, it can be another's doing.
   */
  long next(int partition) throws IOException;

  /**
   * Makes a partition this store's, where it is shared: who had it before is to write no more of
   * it. Called before {@link #next}, each time that the partition is assigned.
   */
  default void take(int partition) throws IOException {}

  /** Whether nobody else who shares the store has taken a partition since this one did. */
  default boolean hasTaken(int partition) throws IOException {
    return true;
  }

  /**
   * Keeps an article, in place of the one of its id and filing date; where a store has one place an
   * id, of the one of its id. A reader sees the old record or the new one, never a part. Calls for
   * one id come in the order of its revisions.
   *
   * @param json the record as it is on the channel, in UTF-8; may have fields that the article has
   *     not, which are kept where the record is
   */
  void write(Origin origin, EnrichedArticle article, byte[] json) throws IOException;

  /**
   * Removes what is kept of an article under these filing dates, and nothing that lies under
   * others. There may be none. It was just written under another date, from the same origin; so a
   * store that has one place an id has nothing to remove.
   *
   * @return how many records were removed
   */
  int remove(Origin origin, String id, List<String> filingDates) throws IOException;

  /**
   * Removes an article that was killed. A store that can remembers the kill, so that no older
   * version comes back.
   *
   * @param version the kill's number, higher than that of what it takes back; 0 where it says none
   * @param filingDates under which dates the article was filed; in a store that has one place an id
   *     it goes from there, whatever they are
   * @return how many records were removed
   */
  default int kill(Origin origin, String id, int version, List<String> filingDates)
      throws IOException {
    return filingDates.isEmpty() ? 0 : remove(origin, id, filingDates);
  }

  /** Returns once everything written and removed so far outlives a power cut. */
  void flush() throws IOException;

  /**
   * Keeps, durably, from where partitions are to be read next; called right after a {@link #flush}.
   * A store that knows it by what was written has nothing to do.
   *
   * @param next of partitions, by their numbers, the offset before which all was handed over
   */
  default void reached(Map<Integer, Long> next) throws IOException {}

  /**
   * Does what the clock asks for; called every second or so, between batches.
   *
   * @param reached of a partition, by its number, the offset before which all was handed over, or
   *     is gone from the channel; -1 where that is not known
   */
  default void tick(IntToLongFunction reached) throws IOException {}

  /**
   * Ends all waiting, such as for a database that is gone: what cannot be done at once fails from
   * now on. Called before the {@link #close}, by another thread.
   */
  default void stopWaiting() {}

  /** Why nothing can be written now, such as a database that is gone; asked by any thread. */
  default Optional<String> trouble() {
    return Optional.empty();
  }

  /** What it counts beside what the sink does. */
  default List<Counters<?>> allCounters() {
    return List.of();
  }

  /** Lets go of what {@link #open} took; does nothing where the store is not open. */
  @Override
  void close() throws IOException;
}
