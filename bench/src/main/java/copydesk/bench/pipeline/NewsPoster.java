package copydesk.bench.pipeline;

import copydesk.app.broker.KafkaConnection;
import copydesk.bench.invented.InventedWire;
import copydesk.ingest.AnsweringPoster;
import copydesk.ingest.IngestSettings;
import copydesk.ingest.RawArticle;
import copydesk.stage.StageFailureException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/**
 * Posts invented news as it happens: articles of three sources and four weeks, one in twenty of
 * which is revised and one in fifty killed soon after. Waits for a broker that is away for less
 * than half a minute.
 */
final class NewsPoster {
  private static final Duration ANSWER = Duration.ofMinutes(2);
  private static final Instant FIRST_DAY = Instant.parse("2026-11-01T12:00:00Z");
  private static final int DAYS = 28;
  private static final int SOURCES = 3;
  private static final int REVISED = 20;
  private static final int REVISED_AFTER = 10;
  private static final int KILLED = 50;
  private static final int KILLED_AFTER = 31;

  /** A revision has the text of an article that is never posted. */
  private static final int OTHER_TEXT = 1_000_000;

  private final KafkaConnection kafka;
  private final InventedWire wire;
  private int next;

  NewsPoster(KafkaConnection kafka, InventedWire wire) {
    this.kafka = kafka;
    this.wire = wire;
  }

  /**
   * Posts so many new articles, and what happens to them; Kafka has all of it on return.
   *
   * @param rate articles a second; 0: as fast as they go
   * @return how many records that is, each of which gives one on {@code articles.enriched}
   */
  int post(int articles, int rate) {
    List<CompletableFuture<AnsweringPoster.Place>> places = new ArrayList<>();
    try (AnsweringPoster poster = new AnsweringPoster(new IngestSettings(kafka.client()), ANSWER)) {
      poster.start();
      long start = System.nanoTime();
      for (int i = 0; i < articles; i++, next++) {
        for (RawArticle each : happening(next)) {
          places.add(poster.post(each));
        }
        if (rate > 0) {
          awaitTime(start + (i + 1) * 1_000_000_000L / rate);
        }
      }
      CompletableFuture.allOf(places.toArray(CompletableFuture<?>[]::new)).join();
      return places.size();
    } catch (CompletionException e) {
      throw new StageFailureException("Kafka did not take an article: " + e.getCause(), e);
    }
  }

  /** The number of the last new article. */
  int last() {
    return next - 1;
  }

  /** Kills these articles, whatever they are. */
  void kill(List<String> ids) {
    try (AnsweringPoster poster = new AnsweringPoster(new IngestSettings(kafka.client()), ANSWER)) {
      poster.start();
      ids.forEach(id -> poster.post(RawArticle.kill(id, source(0), null)).join());
    } catch (CompletionException e) {
      throw new StageFailureException("Kafka did not take a kill: " + e.getCause(), e);
    }
  }

  private List<RawArticle> happening(int number) {
    List<RawArticle> all = new ArrayList<>();
    all.add(article(number, number));
    if (number % REVISED == 0 && number >= REVISED_AFTER) {
      all.add(article(number - REVISED_AFTER, number + OTHER_TEXT));
    }
    if (number % KILLED == 0 && number >= KILLED_AFTER) {
      int killed = number - KILLED_AFTER;
      all.add(RawArticle.kill(wire.id(killed), source(killed), null));
    }
    return all;
  }

  private RawArticle article(int id, int text) {
    return new RawArticle(
        wire.id(id),
        wire.text(text).getBytes(StandardCharsets.UTF_8),
        "text/plain",
        source(id),
        FIRST_DAY.plus(Duration.ofDays(id % DAYS)));
  }

  private static String source(int number) {
    return "urn:bench:" + number % SOURCES;
  }

  private static void awaitTime(long nanos) {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
