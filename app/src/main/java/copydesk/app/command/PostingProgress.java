package copydesk.app.command;

import copydesk.app.Terminal;
import copydesk.app.replay.Progress;
import copydesk.ingest.IngestCounters;
import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Shows how far a posting is while another thread posts. */
final class PostingProgress implements AutoCloseable {
  private final Progress progress;
  private final IngestCounters counters;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
          });

  PostingProgress(PrintWriter err, Terminal terminal, IngestCounters counters) {
    this.progress = new Progress(err, terminal, System::nanoTime);
    this.counters = counters;
  }

  void start() {
    var unused = timer.scheduleWithFixedDelay(this::show, 200, 200, TimeUnit.MILLISECONDS);
  }

  private void show() {
    progress.show(
        counters.posted()
            + " posted"
            + (counters.refused() == 0 ? "" : ", " + counters.refused() + " refused"));
  }

  @Override
  public void close() {
    timer.shutdownNow();
    progress.end();
  }
}
