package copydesk.ingest;

import copydesk.stage.CounterName;

/** What is counted of articles that come in. */
public enum IngestCounter implements CounterName {
  POSTED("posted", "articles that Kafka has acknowledged"),
  BYTES("bytes", "the bytes of the articles that Kafka has acknowledged"),
  REFUSED("refused", "files and articles that could not be posted"),
  UNACKNOWLEDGED("unacknowledged", "articles whose sender was told that Kafka did not take them"),
  PASSED_OVER("passed-over", "files that are no articles, by their names");

  private final String code;
  private final String description;

  IngestCounter(String code, String description) {
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
