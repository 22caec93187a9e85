package copydesk.app.broker;

import copydesk.records.InvalidSettingException;
import copydesk.stage.FileTrouble;
import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Holds a home folder, or a stage's folder in it, for one process. The operating system lets go of
 * it when the process ends, however it ends. The file tells others which process that is and, as
 * long as its broker runs and has the channels, where that is.
 */
public final class HomeLock implements AutoCloseable {
  private static final String FILE = "lock";

  /** The lines of the file. */
  private static final int PROCESS = 0;

  private static final int ADDRESS = 1;

  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the folder, making it where it is missing.
   *
   * @throws InvalidSettingException if another process has it
   * @throws StageFailureException if it cannot be made or written
   */
  public static HomeLock take(Path home) {
    return tryTake(home)
        .orElseThrow(
            () ->
                new InvalidSettingException(
                    "another copydesk (process "
                        + said(home, PROCESS).orElse("unknown")
                        + ") is using "
                        + home
                        + "; stop it, or give this one a folder of its own with --home"));
  }

  /**
   * The same; empty if another process has it.
   *
   * @throws StageFailureException if it cannot be made or written
   */
  static Optional<HomeLock> tryTake(Path home) {
    try {
      Files.createDirectories(home);
      FileChannel channel =
          FileChannel.open(
              home.resolve(FILE),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        return Optional.empty();
      }
      HomeLock lock = new HomeLock(channel);
      lock.say(Long.toString(ProcessHandle.current().pid()));
      return Optional.of(lock);
    } catch (IOException e) {
      throw unusable(home, e);
    }
  }

  /** Where the process that has the folder, or had it last, said that its broker is; or empty. */
  static Optional<String> address(Path home) {
    return said(home, ADDRESS);
  }

  /** Lets others read where this process's broker is. */
  void tellAddress(Path home, String address) {
    try {
      say(ProcessHandle.current().pid() + "\n" + address + "\n");
    } catch (IOException e) {
      throw unusable(home, e);
    }
  }

  /** Lets others know that the broker is about to stop. */
  void forgetAddress() {
    try {
      say(Long.toString(ProcessHandle.current().pid()));
    } catch (IOException e) {
      // whoever goes to the old address finds nobody there, and looks again
    }
  }

  private void say(String text) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
  }

  private static Optional<String> said(Path home, int line) {
    try {
      List<String> lines = Files.readAllLines(home.resolve(FILE));
      return lines.size() > line ? Optional.of(lines.get(line)) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unusable(home, e);
    }
  }

  private static StageFailureException unusable(Path home, IOException e) {
    return new StageFailureException(
        "cannot use " + home + " as home folder: " + FileTrouble.why(e), e);
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StageFailureException("cannot let go of the home folder: " + FileTrouble.why(e), e);
    }
  }
}
