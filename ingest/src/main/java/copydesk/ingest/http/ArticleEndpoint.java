package copydesk.ingest.http;

import copydesk.ingest.IngestCounter;
import copydesk.ingest.RawArticle;
import copydesk.ingest.Submission;
import copydesk.records.channel.Channels;
import copydesk.records.channel.RejectedArticleException;
import copydesk.stage.http.HttpExchange;
import copydesk.stage.http.PercentEncoding;
import copydesk.stage.http.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

/** One article in a request: posted, revised, killed. Answers once Kafka has acknowledged it. */
final class ArticleEndpoint {
  /** How long an article may wait for a worker: each waits where Kafka cannot be reached. */
  private static final Duration MOST_WAITING = Duration.ofSeconds(10);

  private final Intake intake;
  private final Executor workers;

  /** Reads articles and posts them on the workers' threads. */
  ArticleEndpoint(Intake intake, Executor workers) {
    this.intake = intake;
    this.workers = workers;
  }

  /** An article whose id is its own, the sender's key or made of its content. */
  void post(HttpExchange exchange, Sent sent) {
    take(exchange, sent, null);
  }

  /** An article, or the next version of it, under the id in the path. */
  void put(HttpExchange exchange) {
    Sent sent = new Sent(exchange);
    if (sent.isLines()) {
      throw new ProblemException(
          415, "unsupported-content-type", "an id has one article; send lines with POST /articles");
    }
    take(exchange, sent, exchange.rest());
  }

  /** Kills the article with the id in the path. */
  void delete(HttpExchange exchange) {
    String source = new Sent(exchange).source();
    Instant now = intake.clock().instant();
    work(
        exchange,
        () ->
            RawArticle.kill(
                Submission.requireId(exchange.rest()),
                source == null ? intake.way() : source,
                now));
  }

  private void take(HttpExchange exchange, Sent sent, String id) {
    String source = sent.source();
    Instant now = intake.clock().instant();
    exchange.readBody(
        Channels.MAX_ARTICLE_BYTES,
        body ->
            work(
                exchange,
                () ->
                    new Submission(sent.plain(body), sent.contentType(), source, now)
                        .article(id, sent.key(), "", intake.way())));
  }

  /** Makes an article. */
  @FunctionalInterface
  private interface Making {
    RawArticle article();
  }

  private void work(HttpExchange exchange, Making making) {
    long arrived = System.nanoTime();
    try {
      workers.execute(() -> answer(exchange, making, arrived));
    } catch (RejectedExecutionException e) {
      exchange.answer(Refusal.of(e));
    }
  }

  private void answer(HttpExchange exchange, Making making, long arrived) {
    if (System.nanoTime() - arrived > MOST_WAITING.toNanos()) {
      intake.poster().counters().count(IngestCounter.UNACKNOWLEDGED);
      exchange.answer(Refusal.of(new TimeoutException("those before it wait for Kafka, too")));
      return;
    }
    try {
      post(exchange, making.article());
    } catch (RejectedArticleException e) {
      intake.poster().counters().count(IngestCounter.REFUSED);
      exchange.answer(Refusal.of(e));
    } catch (RuntimeException | StackOverflowError e) {
      exchange.fail(e);
    }
  }

  private void post(HttpExchange exchange, RawArticle article) {
    var unused =
        intake
            .poster()
            .post(article)
            .whenComplete(
                (place, failure) -> {
                  if (failure == null) {
                    exchange.answer(
                        intake.accepted(),
                        Accepted.json(article.id(), place),
                        Map.of("Location", "/articles/" + PercentEncoding.encode(article.id())));
                  } else {
                    exchange.answer(Refusal.of(failure));
                  }
                });
  }
}
