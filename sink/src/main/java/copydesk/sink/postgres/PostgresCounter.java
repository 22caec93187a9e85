package copydesk.sink.postgres;

import copydesk.stage.CounterName;

/** What a sink into PostgreSQL counts besides. */
public enum PostgresCounter implements CounterName {
  REPLACED(
      "replaced",
      "articles with something that PostgreSQL cannot hold, such as U+0000: another is in its"
          + " place"),
  OUTDATED("outdated", "versions that are not newer than what is there, or than a kill"),
  RECONNECTED("reconnected", "times that the database was gone and came back");

  private final String code;
  private final String description;

  PostgresCounter(String code, String description) {
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
