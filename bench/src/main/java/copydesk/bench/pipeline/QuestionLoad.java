package copydesk.bench.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Questions at a fixed rate, whether they are answered or not: the time of one counts from when it
 * was due, so that one who waits does not hide how long others would have waited.
 */
final class QuestionLoad {
  private static final String ALL = "all";
  private static final long MOST_MICROS = Duration.ofMinutes(1).toNanos() / 1_000;
  private static final int DIGITS = 3;

  private final DeskClient client;
  private final DeskQuestions questions;
  private final Map<String, Histogram> micros = new LinkedHashMap<>();
  private final Map<String, AtomicLong> failed = new LinkedHashMap<>();

  QuestionLoad(DeskClient client, DeskQuestions questions) {
    this.client = client;
    this.questions = questions;
    for (String what :
        List.of(
            ALL,
            "/articles",
            "/statements",
            "/parties",
            "/topics",
            "/articles/ID",
            "/parties/KEY")) {
      micros.put(what, new ConcurrentHistogram(MOST_MICROS, DIGITS));
      failed.put(what, new AtomicLong());
    }
  }

  /**
   * Asks, and waits for the answers.
   *
   * @param rate questions a second
   * @param warmUp how many seconds of it, at the beginning, do not count
   */
  List<DeskQueriesRun.Time> run(int rate, int seconds, int warmUp) {
    List<CompletableFuture<?>> answers = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < rate * seconds; i++) {
      long due = start + i * 1_000_000_000L / rate;
      String what = kind(i);
      String path = path(what);
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      boolean counts = i >= rate * warmUp;
      answers.add(
          client
              .ask(path)
              .handle(
                  (answer, failure) -> {
                    if (counts) {
                      note(what, due, failure == null && answer.statusCode() == 200);
                    }
                    return answer;
                  }));
    }
    CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new)).join();
    return micros.entrySet().stream()
        .map(each -> time(each.getKey(), each.getValue(), failed.get(each.getKey()).get()))
        .toList();
  }

  /** Of twenty questions, eight for articles, eight for statements, one for each of the others. */
  private static String kind(int number) {
    return switch (number % 20) {
      case 0 -> "/parties";
      case 5 -> "/topics";
      case 10 -> "/articles/ID";
      case 15 -> "/parties/KEY";
      default -> number % 2 == 0 ? "/articles" : "/statements";
    };
  }

  private String path(String what) {
    return switch (what) {
      case "/articles" -> what + '?' + questions.any(DeskQuestions.OF_ARTICLES).query();
      case "/statements" -> what + '?' + questions.any(DeskQuestions.OF_STATEMENTS).query();
      case "/parties" -> what + "?q=" + DeskClient.encoded(questions.beginnings());
      case "/articles/ID" -> "/articles/" + DeskClient.encoded(questions.article().id());
      case "/parties/KEY" ->
          "/parties/"
              + DeskClient.encoded(
                  questions.article().parties().stream().sorted().findFirst().orElse("none"));
      default -> what;
    };
  }

  private void note(String what, long due, boolean answered) {
    long passed = Math.min(MOST_MICROS, Math.max(1, (System.nanoTime() - due) / 1_000));
    for (String each : List.of(ALL, what)) {
      micros.get(each).recordValue(passed);
      failed.get(each).addAndGet(answered ? 0 : 1);
    }
  }

  private static DeskQueriesRun.Time time(String what, Histogram micros, long failed) {
    return new DeskQueriesRun.Time(
        what,
        micros.getTotalCount(),
        micros.getValueAtPercentile(50) / 1e3,
        micros.getValueAtPercentile(90) / 1e3,
        micros.getValueAtPercentile(99) / 1e3,
        micros.getMaxValue() / 1e3,
        failed);
  }
}
