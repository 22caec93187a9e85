package copydesk.bench.pipeline;

import copydesk.app.channel.ChannelOffsets;
import copydesk.app.channel.ChannelReader;
import copydesk.bench.invented.InventedWire;
import copydesk.ingest.AnsweringPoster;
import copydesk.ingest.RawArticle;
import copydesk.records.channel.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Articles at a fixed rate, whether the pipeline keeps up or not. The time of an article counts
 * from the moment when it was due to be posted, so that what holds up the posting counts, too; and
 * to the moment when a reader of committed records has it.
 */
final class OpenLoop {
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int DIGITS = 3;

  private final PipelineRig rig;
  private final InventedWire wire;
  private final Histogram micros = new Histogram(Duration.ofMinutes(5).toNanos() / 1_000, DIGITS);
  private final Map<String, Long> due = new HashMap<>();
  private int next;

  OpenLoop(PipelineRig rig, InventedWire wire) {
    this.rig = rig;
    this.wire = wire;
  }

  /**
   * Runs at a rate.
   *
   * @param rate articles a second
   * @param seconds how long
   * @param warmUp how many seconds of it, at the beginning, do not count
   */
  Result run(int rate, int seconds, int warmUp) throws InterruptedException {
    int number = rate * seconds;
    int first = next;
    next += number;
    byte[][] texts = new byte[number][];
    for (int i = 0; i < number; i++) {
      texts[i] = wire.text(first + i).getBytes(StandardCharsets.UTF_8);
    }
    micros.reset();
    ChannelOffsets offsets = new ChannelOffsets(rig.kafka().admin());
    try (ChannelReader reader =
        new ChannelReader(rig.kafka().client(), offsets.ends(Channels.ENRICHED))) {
      reader.poll(POLL, record -> {});
      long start = System.nanoTime() + POLL.toNanos();
      due.clear();
      long[] times = new long[number];
      for (int i = 0; i < number; i++) {
        times[i] = start + i * 1_000_000_000L / rate;
        due.put(wire.id(first + i), times[i]);
      }
      Thread posting = new Thread(() -> post(texts, times, first), "posting");
      posting.start();
      long counts = start + warmUp * 1_000_000_000L;
      long end = start + seconds * 1_000_000_000L;
      int atEnd = -1;
      while (!due.isEmpty() && System.nanoTime() < end + PATIENCE.toNanos()) {
        reader.poll(POLL, record -> note(new String(record.key(), StandardCharsets.UTF_8), counts));
        rig.requireWell();
        if (atEnd < 0 && System.nanoTime() >= end) {
          atEnd = due.size();
        }
      }
      posting.join();
      return new Result(rate, micros.copy(), Math.max(0, atEnd), due.size());
    }
  }

  private void note(String id, long counts) {
    Long was = due.remove(id);
    if (was != null && was >= counts) {
      micros.recordValue(Math.max(1, (System.nanoTime() - was) / 1_000));
    }
  }

  private void post(byte[][] texts, long[] times, int first) {
    try (AnsweringPoster poster = new AnsweringPoster(rig.ingest(), ANSWER)) {
      poster.start();
      for (int i = 0; i < texts.length; i++) {
        for (long left = times[i] - System.nanoTime();
            left > 0;
            left = times[i] - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        var unused =
            poster.post(
                new RawArticle(wire.id(first + i), texts[i], "text/plain", "urn:bench", null));
      }
    }
  }

  /**
   * What a run at a rate gave.
   *
   * @param rate articles a second
   * @param micros how long they took, in microseconds
   * @param waiting how many were not readable when the last was posted
   * @param missing how many were not readable 20 seconds later
   */
  record Result(int rate, Histogram micros, int waiting, int missing) {
    double millis(double percentile) {
      return micros.getValueAtPercentile(percentile) / 1e3;
    }
  }
}
