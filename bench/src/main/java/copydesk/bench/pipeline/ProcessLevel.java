package copydesk.bench.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What another Java process has at one moment. All but the heap is 0 where there is no {@code
 * /proc}.
 *
 * @param heapKilobytes what lives on its heap, after a full collection that is made for this
 * @param residentMegabytes of memory
 * @param sockets that are open, clients' and its own
 * @param cpuSeconds of processor time since its start
 */
record ProcessLevel(
    long heapKilobytes, long residentMegabytes, int threads, int sockets, double cpuSeconds) {
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern THREADS = Pattern.compile("Threads:\\s+(\\d+)");

  /**
   * The process's level now. Its threads stand still for the collection.
   *
   * @throws StageFailureException if this JDK's {@code jcmd} cannot ask it
   */
  static ProcessLevel of(long pid) throws IOException, InterruptedException {
    Path process = Path.of("/proc", String.valueOf(pid));
    Path status = process.resolve("status");
    String words = Files.exists(status) ? Files.readString(status) : "";
    double cpu =
        ProcessHandle.of(pid)
            .flatMap(handle -> handle.info().totalCpuDuration())
            .orElse(Duration.ZERO)
            .toNanos();
    return new ProcessLevel(
        heapBytes(pid) >> 10,
        number(RESIDENT, words) >> 10,
        (int) number(THREADS, words),
        sockets(process.resolve("fd")),
        cpu / 1e9);
  }

  /** The sum below the table of what lives, which the JVM makes after a full collection. */
  private static long heapBytes(long pid) throws IOException, InterruptedException {
    Process asked =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                    String.valueOf(pid),
                    "GC.class_histogram"))
            .redirectErrorStream(true)
            .start();
    String answer = new String(asked.getInputStream().readAllBytes(), UTF_8);
    if (asked.waitFor() != 0 || number(TOTAL, answer) == 0) {
      throw new StageFailureException("jcmd " + pid + " GC.class_histogram: " + answer, null);
    }
    return number(TOTAL, answer);
  }

  private static int sockets(Path descriptors) throws IOException {
    if (!Files.isDirectory(descriptors)) {
      return 0;
    }
    int sockets = 0;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(descriptors)) {
      for (Path descriptor : all) {
        try {
          sockets += Files.readSymbolicLink(descriptor).toString().startsWith("socket:") ? 1 : 0;
        } catch (NoSuchFileException e) {
          // closed meanwhile
        }
      }
    }
    return sockets;
  }

  private static long number(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }
}
