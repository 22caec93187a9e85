package copydesk.desk.http;

import copydesk.records.channel.Channels;
import copydesk.stage.http.HttpExchange;
import copydesk.stage.http.Problem;
import copydesk.stage.http.ProblemException;
import copydesk.stage.http.Route;
import copydesk.stage.http.SentBody;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Says what would be made of an article, which goes nowhere. That is work, unlike all else that is
 * asked: it has threads of its own, a bounded number of requests and bytes wait for them, and who
 * has no answer in time is told so. Does no I/O when made; threads start with the first request.
 */
public final class ExtractEndpoint implements AutoCloseable {
  /** Where it is. */
  static final String PATH = "/extract";

  /** How large an answer gets: what is held for one request fits into the server's memory. */
  private static final int MOST_ANSWER = 12 << 20;

  private static final int THREADS = 2;
  private static final int MOST_WAITING = 16;
  private static final int MOST_BYTES = 3 * Channels.MAX_ARTICLE_BYTES;
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int IDLE_SECONDS = 60;
  private static final int RETRY_SECONDS = 2;

  private final Extraction extraction;
  private final Duration longest;
  private final int mostAnswer;
  private final Semaphore bytes = new Semaphore(MOST_BYTES);
  private final ThreadPoolExecutor workers;
  private final ScheduledThreadPoolExecutor timer;

  /** Answers with what this extraction says. */
  public ExtractEndpoint(Extraction extraction) {
    this(extraction, LONGEST, MOST_ANSWER);
  }

  ExtractEndpoint(Extraction extraction, Duration longest, int mostAnswer) {
    this.mostAnswer = mostAnswer;
    this.extraction = extraction;
    this.longest = longest;
    this.workers =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            threads("desk-extract-"));
    workers.allowCoreThreadTimeOut(true);
    this.timer = new ScheduledThreadPoolExecutor(1, threads("desk-extract-timer-"));
    timer.setRemoveOnCancelPolicy(true);
  }

  /** What it serves. */
  public Route route() {
    return Route.of("POST", PATH, this::post);
  }

  /** Ends what has begun where it can; what waits is not answered. */
  @Override
  public void close() {
    workers.shutdownNow();
    timer.shutdownNow();
  }

  private void post(HttpExchange exchange) {
    SentBody sent = new SentBody(exchange);
    exchange.readBody(Channels.MAX_ARTICLE_BYTES, body -> submit(exchange, sent, body));
  }

  private void submit(HttpExchange exchange, SentBody sent, byte[] body) {
    if (!bytes.tryAcquire(body.length)) {
      throw busy();
    }
    long started = System.nanoTime();
    Future<?> end = null;
    try {
      end = timer.schedule(() -> exchange.fail(tooLong()), longest.toNanos(), TimeUnit.NANOSECONDS);
      Future<?> timeout = end;
      workers.execute(
          () -> {
            try {
              answer(exchange, sent, body, started);
            } finally {
              timeout.cancel(false);
              bytes.release(body.length);
            }
          });
    } catch (RejectedExecutionException e) {
      bytes.release(body.length);
      if (end != null) {
        end.cancel(false);
      }
      throw busy();
    }
  }

  private void answer(HttpExchange exchange, SentBody sent, byte[] body, long started) {
    try {
      ExtractAnswer answer = new ExtractAnswer(exchange, mostAnswer, () -> requireTime(started));
      requireTime(started);
      extraction.extract(sent.plain(body), sent.contentType(), answer);
      exchange.answer(200, "application/json", answer.toJson());
    } catch (RuntimeException | Error e) { // whatever it is, its sender waits for an answer
      exchange.fail(e);
    }
  }

  private void requireTime(long started) {
    if (System.nanoTime() - started > longest.toNanos()) {
      throw tooLong();
    }
  }

  private ProblemException tooLong() {
    return new ProblemException(
        new Problem(
            503,
            "too-long",
            "this was not read within " + longest.toSeconds() + " s; send less, or in a moment",
            RETRY_SECONDS));
  }

  private static ProblemException busy() {
    return new ProblemException(
        new Problem(
            429,
            "busy",
            "as many articles wait to be read here as may; send it again in a moment",
            RETRY_SECONDS));
  }

  private static ThreadFactory threads(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
