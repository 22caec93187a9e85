package copydesk.sink;

import copydesk.stage.CounterName;

/** What a sink counts. A record that is read again after a crash counts again. */
public enum SinkCounter implements CounterName {
  WRITTEN("written", "articles written"),
  REMOVED("removed", "records removed, for kills and for revisions that moved to another date"),
  UNREADABLE("unreadable", "records that are no enriched articles, passed over with a warning"),
  LATE("late", "partitions that went on so late that Kafka can have dropped kills, with a warning");

  private final String code;
  private final String description;

  SinkCounter(String code, String description) {
    this.code = code;
    this.description = description;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String description() {
    return description;
  }
}
