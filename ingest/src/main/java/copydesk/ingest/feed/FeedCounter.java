package copydesk.ingest.feed;

import copydesk.stage.CounterName;
import copydesk.stage.Counters;

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

  /** Counts what came of an answer. */
  static void count(
      Counters<FeedCounter> counters, FeedAnswer answer, AnswerReader.Outcome outcome) {
    counters.add(UNCHANGED, answer.isNotModified() ? 1 : 0);
    counters.add(READ, outcome.read() ? 1 : 0);
    counters.add(RECOVERED, outcome.recovered() ? 1 : 0);
    counters.add(FAILED, outcome.state().trouble() == null ? 0 : 1);
    counters.add(POSTED, outcome.articles().size());
    counters.add(
        BYTES, outcome.articles().stream().mapToLong(article -> article.bytes().length).sum());
    counters.add(TOO_LARGE, outcome.tooLarge());
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
