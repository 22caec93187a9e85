package copydesk.bench.pipeline;

import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Another process: what it uses, looked at from time to time, and whether it is well. The last look
 * before it ended counts. Linux tells its memory; elsewhere that is 0.
 */
final class WatchedProcess implements AutoCloseable {
  private static final int LAST_LINES = 10;

  private final String name;
  private final ChildJvm process;
  private final Path words;
  private Duration cpu = Duration.ZERO;
  private Duration before = Duration.ZERO;
  private long peakMegabytes;

  /**
   * Watches a process, which it closes.
   *
   * @param words the file with all that it says
   */
  WatchedProcess(String name, ChildJvm process, Path words) {
    this.name = name;
    this.process = process;
    this.words = words;
  }

  String name() {
    return name;
  }

  long pid() {
    return process.pid();
  }

  void look() throws IOException {
    Optional<Duration> used =
        ProcessHandle.of(process.pid()).flatMap(handle -> handle.info().totalCpuDuration());
    if (used.isPresent() && used.get().compareTo(cpu) > 0) {
      cpu = used.get();
    }
    try {
      Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
      peakMegabytes = Math.max(peakMegabytes, ProcessUsage.peakMegabytes(Files.readString(status)));
    } catch (NoSuchFileException e) {
      // it has ended, or this is no Linux: what was seen before stays
    }
  }

  /** From now on counts what is used. */
  void mark() throws IOException {
    look();
    before = cpu;
  }

  /** Processor time since the mark. */
  Duration cpuSinceMark() {
    return cpu.minus(before);
  }

  /** The most memory in use, since it began. */
  long peak() {
    return peakMegabytes;
  }

  /** The lines that it has said so far. */
  List<String> said() throws IOException {
    return new String(Files.readAllBytes(words), StandardCharsets.UTF_8).lines().toList();
  }

  /**
   * Returns while it runs.
   *
   * @param mayBeDone whether it may have ended, with code 0
   * @throws StageFailureException if it has ended otherwise, with its code and what it said last
   */
  void requireWell(boolean mayBeDone) throws IOException, InterruptedException {
    if (process.isAlive() || (mayBeDone && process.exitCode() == 0)) {
      return;
    }
    List<String> said = said();
    List<String> last = said.subList(Math.max(0, said.size() - LAST_LINES), said.size());
    throw new StageFailureException(
        name
            + " ended with code "
            + process.exitCode()
            + (last.isEmpty() ? ", and said nothing" : ": " + String.join("\n", last)),
        null);
  }

  /**
   * Waits until it has done its work.
   *
   * @throws StageFailureException if it ended with another code than 0
   */
  void awaitEnd() throws IOException, InterruptedException {
    process.exitCode();
    requireWell(true);
  }

  @Override
  public void close() {
    process.close();
  }
}
