package copydesk.ingest.http;

import copydesk.records.channel.RejectedArticleException;
import copydesk.stage.RootCause;
import copydesk.stage.http.Problem;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** Why an article was not taken, as a problem: the sender's fault, or Kafka's. */
final class Refusal {
  private static final int RETRY_SECONDS = 5;

  private Refusal() {}

  /** What cannot be read, under the reason code that its dead letter would have. */
  static Problem of(RejectedArticleException e) {
    int status =
        switch (e.reason()) {
          case NOT_TEXT, UNSUPPORTED_CONTENT_TYPE -> 415;
          case TOO_LARGE -> 413;
          default -> 400;
        };
    return Problem.of(status, e.reason().code(), e.getMessage());
  }

  /** Kafka has not acknowledged the article. */
  static Problem of(Throwable failure) {
    Throwable cause = RootCause.of(failure);
    if (cause instanceof RecordTooLargeException) {
      return Problem.of(413, "too-large", "Kafka does not take an article of this size");
    }
    return new Problem(
        503,
        "not-acknowledged",
        "Kafka has not acknowledged the article (" + cause.getMessage() + "); send it again",
        RETRY_SECONDS);
  }
}
