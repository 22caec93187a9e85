package copydesk.desk.store;

import copydesk.desk.fact.ArticleFacts;
import copydesk.desk.fact.Summary;
import copydesk.records.RecordJson;

/** A record of {@code articles.enriched} as it was read. Used by one thread at a time. */
public final class FiledRecord {
  private final int partition;
  private final long offset;
  private final long timeMillis;
  private final String id;
  private final byte[] json;
  private final ArticleFacts facts;
  private byte[] summary;

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

  /**
   * The {@link Summary} of the article as JSON, written once; nobody changes the bytes. Not to be
   * asked of a kill.
   */
  public byte[] summary() {
    if (summary == null) {
      summary = RecordJson.toBytes(Summary.of(facts, timeMillis));
    }
    return summary;
  }

  /** Whether it takes the article back. */
  public boolean isKill() {
    return facts == null;
  }
}
