package copydesk.app.replay;

import copydesk.app.Terminal;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/**
 * How far a long job is, on standard error: on a terminal one line that is written over, elsewhere
 * a line every ten seconds.
 */
public final class Progress {
  private static final long NANOS = 1_000_000_000L;

  private final PrintWriter err;
  private final boolean interactive;
  private final LongSupplier nanoTime;
  private long next;
  private int width;

  public Progress(PrintWriter err, Terminal terminal, LongSupplier nanoTime) {
    this.err = err;
    this.interactive = terminal.interactive();
    this.nanoTime = nanoTime;
    this.next = nanoTime.getAsLong() + (interactive ? NANOS / 2 : 10 * NANOS);
  }

  /** Says how far it is, now and then. */
  public void show(String line) {
    long now = nanoTime.getAsLong();
    if (now - next < 0) {
      return;
    }
    next = now + (interactive ? NANOS / 5 : 10 * NANOS);
    if (interactive) {
      err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
      width = line.length();
    } else {
      err.println("copydesk: " + line);
    }
    err.flush();
  }

  /** Clears the line, so that what is printed next stands on its own. */
  public void end() {
    if (interactive && width > 0) {
      err.print("\r" + " ".repeat(width) + "\r");
      err.flush();
    }
  }
}
