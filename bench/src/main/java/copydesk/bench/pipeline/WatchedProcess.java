package copydesk.bench.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What another process uses, looked at from time to time: the last look before it ended counts.
 * Linux tells its memory; elsewhere that is 0.
 */
final class WatchedProcess {
  private final String name;
  private final ChildJvm process;
  private Duration cpu = Duration.ZERO;
  private Duration before = Duration.ZERO;
  private long peakMegabytes;

  WatchedProcess(String name, ChildJvm process) {
    this.name = name;
    this.process = process;
  }

  String name() {
    return name;
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
}
