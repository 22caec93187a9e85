package copydesk.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Standard output for those who write on and on: unlike {@code System.out} it says what went wrong,
 * and who waits for its reader holds nobody else up.
 */
public final class StandardOutput {
  private static final int BUFFER = 1 << 16;

  private StandardOutput() {}

  /** The process's output, buffered; never to be closed. */
  public static OutputStream open() {
    return new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER);
  }

  /**
   * Whether nobody reads it any more. Java has the system's words only; they hold this one in other
   * languages, too.
   */
  public static boolean isClosed(IOException e) {
    return e.getMessage() != null && e.getMessage().toLowerCase(Locale.ROOT).contains("pipe");
  }
}
