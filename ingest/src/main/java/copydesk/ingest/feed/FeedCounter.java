package copydesk.ingest.feed;

import copydesk.stage.CounterName;

/** What is counted of feeds. */
public enum FeedCounter implements CounterName {
  REQUESTS("requests", "requests for a feed"),
  UNCHANGED("unchanged", "answers that nothing has changed"),
  READ("read", "documents of feeds that were read"),
  RECOVERED("recovered", "documents that were damaged, and read item by item"),
  FAILED("failed", "requests without an answer that is a feed"),
  POSTED("posted", "articles that Kafka has acknowledged"),
  BYTES("bytes", "the bytes of the articles that Kafka has acknowledged"),
  TOO_LARGE("too-large", "items that are larger than an article may be");

  private final String code;
  private final String description;

  FeedCounter(String code, String description) {
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
