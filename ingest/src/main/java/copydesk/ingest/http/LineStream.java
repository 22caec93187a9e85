package copydesk.ingest.http;

import copydesk.ingest.IngestCounter;
import copydesk.ingest.JsonLines;
import copydesk.ingest.RawArticle;
import copydesk.ingest.Submission;
import copydesk.records.RecordJson;
import copydesk.records.channel.Channels;
import copydesk.records.channel.RejectedArticleException;
import copydesk.stage.http.HttpExchange;
import copydesk.stage.http.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Articles, one a line, of one request: one thread reads and posts them, another one answers for
 * each, in their order, while more are read. What is read and not yet acknowledged is bounded. A
 * client that stops taking the answers is not read from any more, and cut off in the end.
 */
final class LineStream {
  private static final int MOST_PENDING = 256;
  private static final Duration MOST_A_LINE = Duration.ofSeconds(60);
  private static final String ANSWER_TYPE = "application/x-ndjson";
  private static final CompletableFuture<LineResult> END = new CompletableFuture<>();

  private final HttpExchange exchange;
  private final Sent sent;
  private final String source;
  private final Intake intake;
  private final Semaphore window;
  private final BlockingQueue<CompletableFuture<LineResult>> pending =
      new ArrayBlockingQueue<>(MOST_PENDING);
  private volatile boolean over;

  /**
   * @param window how many bytes may be on their way to Kafka, of all requests together
   */
  LineStream(HttpExchange exchange, Sent sent, Intake intake, Semaphore window) {
    this.exchange = exchange;
    this.sent = sent;
    this.source = sent.source();
    this.intake = intake;
    this.window = window;
  }

  /** Reads and posts, to the end of the lines or until the answer is over. */
  void read() {
    long number = 0;
    try (JsonLines lines =
        new JsonLines(
            new LinePace(sent.plain(exchange.bodyStream()), MOST_A_LINE),
            Channels.MAX_ARTICLE_BYTES)) {
      for (JsonLines.Line line = lines.next(); line != null && !over; line = lines.next()) {
        number = line.number();
        if (!line.isBlank()) {
          expect(take(line));
        }
      }
    } catch (IOException e) {
      expect(done(LineResult.refused(number + 1, Problem.of(408, "cut-off", cutOff(e)))));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the intake closes
    } finally {
      expect(END);
    }
  }

  /** Answers for each line, in their order. */
  void answer() {
    OutputStream out = null;
    try {
      for (var next = pending.take(); next != END; next = pending.take()) {
        LineResult result = next.get();
        if (out == null && result.isLast()) {
          exchange.answer(result.problem());
          return;
        }
        if (out == null) {
          out = exchange.startAnswer(intake.accepted(), ANSWER_TYPE);
        }
        out.write(RecordJson.toBytes(result.toJson(intake.accepted())));
        out.write('\n');
        if (result.isLast()) {
          break;
        }
        if (pending.isEmpty()) {
          out.flush();
        }
      }
      end(out);
    } catch (IOException | ExecutionException e) {
      exchange.abort(e);
    } catch (InterruptedException e) {
      exchange.abort(e);
      Thread.currentThread().interrupt();
    } finally {
      over = true;
    }
  }

  private void end(OutputStream out) {
    if (out == null) {
      exchange.answer(Problem.of(400, "empty", "there is no line with an article"));
    } else {
      exchange.finish();
    }
  }

  private CompletableFuture<LineResult> take(JsonLines.Line line) throws InterruptedException {
    if (line.bytes() == null) {
      return refused(
          line,
          Problem.of(
              413, "too-large", "the line has more than " + Channels.MAX_ARTICLE_BYTES + " bytes"));
    }
    RawArticle article;
    try {
      article =
          new Submission(line.bytes(), "application/json", source, intake.clock().instant())
              .article(null, null, "", intake.way());
    } catch (RejectedArticleException e) {
      return refused(line, Refusal.of(e));
    }
    int size = line.bytes().length;
    long number = line.number();
    window.acquire(size);
    return intake
        .poster()
        .post(article)
        .whenComplete((place, failure) -> window.release(size))
        .thenApply(place -> LineResult.taken(number, article.id(), place))
        .exceptionally(failure -> LineResult.refused(number, Refusal.of(failure)));
  }

  private CompletableFuture<LineResult> refused(JsonLines.Line line, Problem problem) {
    intake.poster().counters().count(IngestCounter.REFUSED);
    return done(LineResult.refused(line.number(), problem));
  }

  private static CompletableFuture<LineResult> done(LineResult result) {
    return CompletableFuture.completedFuture(result);
  }

  /** Waits for room; once the answer is over, nobody takes what is put. */
  private void expect(CompletableFuture<LineResult> result) {
    try {
      boolean put = false;
      while (!put && !over) {
        put = pending.offer(result, 1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      over = true;
      Thread.currentThread().interrupt();
    }
  }

  private static String cutOff(IOException e) {
    return "the lines did not arrive to their end ("
        + e.getMessage()
        + "); what was not answered for is to be sent again";
  }
}
