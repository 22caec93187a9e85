package copydesk.sink;

import copydesk.records.EnrichedArticle;
import java.io.IOException;

/**
 * What a reader finds in a store, and what of an article should be there: for whoever compares a
 * store with the channel. Reads only; a sink may be writing meanwhile. Not thread-safe.
 */
public interface StoreReading {
  /** Where this store is, for messages, such as the name of a folder. */
  String place();

  /**
   * How the sink keeps this article.
   *
   * @param json its record as it is on the channel
   */
  Kept expected(EnrichedArticle article, byte[] json);

  /**
   * Hands over everything that is kept, one after the other.
   *
   * @throws IOException if the store cannot be read at all
   */
  void read(Receiver receiver) throws IOException;

  /** One record of an article. */
  final class Kept {
    private final String place;
    private final byte[] bytes;

    /**
     * A record.
     *
     * @param place where in the store it has to be; empty where any place will do
     * @param bytes its content, not copied
     */
    public Kept(String place, byte[] bytes) {
      this.place = place;
      this.bytes = bytes;
    }

    public String place() {
      return place;
    }

    public byte[] bytes() {
      return bytes;
    }
  }

  /** Is told what is there. */
  interface Receiver {
    /**
     * A record.
     *
     * @param where the file or row, for a person
     */
    void found(String where, String id, Kept record);

    /**
     * Something that is no record, such as half of one.
     *
     * @param where the file or row, for a person
     * @param why what is wrong with it
     */
    void unreadable(String where, String why);
  }
}
