package copydesk.desk.store;

import copydesk.desk.fact.ArticleFacts;

/** A record of {@code articles.enriched} as it was read. Immutable, but for its bytes. */
public final class FiledRecord {
  private final int partition;
  private final long offset;
  private final long timeMillis;
  private final String id;
  private final byte[] json;
  private final ArticleFacts facts;

  /**
   * A record.
   *
   * @param timeMillis the record's time, milliseconds since 1970
   * @param id the article's id
   * @param json the record's bytes; null: the article is killed
   * @param facts what they say; null: the article is killed
   */
  public FiledRecord(
      int partition, long offset, long timeMillis, String id, byte[] json, ArticleFacts facts) {
    this.partition = partition;
    this.offset = offset;
    this.timeMillis = timeMillis;
    this.id = id;
    this.json = json;
    this.facts = facts;
  }

  /** Where it lies. */
  public int partition() {
    return partition;
  }

  /** Where it lies within its partition. */
  public long offset() {
    return offset;
  }

  /** Its time, milliseconds since 1970. */
  public long timeMillis() {
    return timeMillis;
  }

  /** The article's id. */
  public String id() {
    return id;
  }

  /** Its bytes; null where it kills. */
  public byte[] json() {
    return json;
  }

  /** What it says; null where it kills. */
  public ArticleFacts facts() {
    return facts;
  }

  /** Whether it takes the article back. */
  public boolean isKill() {
    return facts == null;
  }
}
