package copydesk.ingest;

import java.util.concurrent.atomic.LongAdder;

/** What was posted so far; readable from any thread. */
public final class IngestCounters {
  private final LongAdder posted = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder passedOver = new LongAdder();

  /** Articles that Kafka has acknowledged. */
  public long posted() {
    return posted.sum();
  }

  /** Their bytes. */
  public long bytes() {
    return bytes.sum();
  }

  /** Files that could not be posted. */
  public long refused() {
    return refused.sum();
  }

  /** Files that are no articles, by their names. */
  public long passedOver() {
    return passedOver.sum();
  }

  void countPosted(int size) {
    posted.increment();
    bytes.add(size);
  }

  void countRefused() {
    refused.increment();
  }

  void countPassedOver() {
    passedOver.increment();
  }
}
