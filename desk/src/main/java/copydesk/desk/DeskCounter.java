package copydesk.desk;

import copydesk.stage.CounterName;

/** What a desk counts. */
public enum DeskCounter implements CounterName {
  FILED("filed", "versions of articles taken into the store"),
  KILLED("killed", "kills taken into the store"),
  UNREADABLE("unreadable", "records that are no enriched articles, passed over with a warning"),
  DROPPED("dropped", "streams cut off because their clients took too little"),
  LATE("late", "stores made anew, as Kafka can have dropped kills since they were read to");

  private final String code;
  private final String description;

  DeskCounter(String code, String description) {
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
