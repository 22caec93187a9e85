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
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Holds a home folder, or a stage's folder in it, for one process. The operating system lets go of
 * it when the process ends, however it ends.
 */
public final class HomeLock implements AutoCloseable {
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
    Path file = home.resolve("lock");
    try {
      Files.createDirectories(home);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        String owner = Files.readString(file).strip();
        channel.close();
        throw new InvalidSettingException(
            "another copydesk (process "
                + owner
                + ") is using "
                + home
                + "; stop it, or give this one a folder of its own with --home");
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
      return new HomeLock(channel);
    } catch (IOException e) {
      throw new StageFailureException(
          "cannot use " + home + " as home folder: " + FileTrouble.why(e), e);
    }
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
