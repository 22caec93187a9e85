package copydesk.bench.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What this process has used so far, as Linux tells it in {@code /proc} (proc(5)): processor time
 * of each group of threads, the compiler's and the collector's among them, and memory.
 *
 * @param seconds of processor time, user and system, by group of threads
 */
record ProcessUsage(Map<String, Double> seconds) {
  private static final Path TASKS = Path.of("/proc/self/task");

  /** Linux counts in these (sysconf(3), _SC_CLK_TCK; 100 on all that a JDK runs on). */
  private static final double TICKS_A_SECOND = 100;

  /** In stat(5), counted behind the name, which may have blanks. */
  private static final int USER = 11;

  private static final int SYSTEM = 12;

  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  /** The first letters of a thread's name, and the group that it belongs to. */
  private static final Map<String, String> GROUPS = groups();

  private static Map<String, String> groups() {
    Map<String, String> groups = new LinkedHashMap<>();
    groups.put("copydesk-enrich", "enrich");
    groups.put("bench-pass", "enrich");
    groups.put("sink", "sink");
    for (String name : List.of("kafka-producer", "kafka-coordinat", "kafka-admin")) {
      groups.put(name, "clients");
    }
    for (String name :
        List.of("data-plane", "group-coord", "AddPart", "TxnMarker", "transaction", "kafka")) {
      groups.put(name, "broker");
    }
    groups.put("C1 ", "compiler");
    groups.put("C2 ", "compiler");
    groups.put("VM ", "collector");
    groups.put("GC ", "collector");
    return groups;
  }

  /** What was used until now; nothing where there is no {@code /proc}. */
  static ProcessUsage now() throws IOException {
    Map<String, Double> seconds = new HashMap<>();
    if (Files.isDirectory(TASKS)) {
      try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
        for (Path task : tasks) {
          add(task, seconds);
        }
      }
    }
    return new ProcessUsage(seconds);
  }

  private static void add(Path task, Map<String, Double> seconds) throws IOException {
    try {
      String name = Files.readString(task.resolve("comm")).strip();
      String stat = Files.readString(task.resolve("stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      double used = Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
      seconds.merge(group(name), used / TICKS_A_SECOND, Double::sum);
    } catch (NoSuchFileException e) {
      // the thread has ended meanwhile
    }
  }

  private static String group(String thread) {
    return GROUPS.entrySet().stream()
        .filter(group -> thread.startsWith(group.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("others");
  }

  /** All of it since then, in seconds. */
  double since(ProcessUsage before) {
    return sum() - before.sum();
  }

  private double sum() {
    return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** What a unit of work has cost since then, by group, the dearest first. */
  String perUnit(ProcessUsage before, long units) {
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.ROOT, "%.2f ms", 1e3 * since(before) / units));
    seconds.entrySet().stream()
        .map(e -> Map.entry(e.getKey(), e.getValue() - before.of(e.getKey())))
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .forEach(
            e ->
                line.append(
                    String.format(
                        Locale.ROOT, ", %s %.2f", e.getKey(), 1e3 * e.getValue() / units)));
    return line.toString();
  }

  private double of(String group) {
    return seconds.getOrDefault(group, 0.0);
  }

  /** The most memory that this process had in use, in MB; 0 where that is not to be had. */
  static long peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return peakMegabytes(Files.readString(status));
  }

  /** The same of a process whose {@code /proc/PID/status} this is; 0 where it has ended. */
  static long peakMegabytes(String status) {
    Matcher peak = PEAK.matcher(status);
    return peak.find() ? Long.parseLong(peak.group(1)) >> 10 : 0;
  }
}
