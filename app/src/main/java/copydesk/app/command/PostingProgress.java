package copydesk.app.command;

import copydesk.app.Terminal;
import copydesk.app.replay.Progress;
import copydesk.ingest.IngestCounter;
import copydesk.stage.Counters;
import copydesk.stage.Heartbeat;
import java.io.PrintWriter;
import java.time.Duration;

/** Shows how far a posting is while another thread posts. */
final class PostingProgress implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMillis(200);

  private final Progress progress;
  private final Counters<IngestCounter> counters;
  private final Heartbeat timer = new Heartbeat("progress", EVERY, this::show);

  PostingProgress(PrintWriter err, Terminal terminal, Counters<IngestCounter> counters) {
    this.progress = new Progress(err, terminal, System::nanoTime);
    this.counters = counters;
  }

  void start() {
    timer.start(EVERY);
  }

  private void show() {
    progress.show(
        counters.get(IngestCounter.POSTED)
            + " posted"
            + (counters.get(IngestCounter.REFUSED) == 0
                ? ""
                : ", " + counters.get(IngestCounter.REFUSED) + " refused"));
  }

  @Override
  public void close() {
    timer.close();
    progress.end();
  }
}
