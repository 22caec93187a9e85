package copydesk.bench.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a broker keeps on disk, compressed and without indexes, by channel.
 *
 * @param bytes by the channel's name, Kafka's own left out
 */
record ChannelBytes(Map<String, Long> bytes) {
  /** What is there now, in the broker's data folder. */
  static ChannelBytes in(Path data) throws IOException {
    Map<String, Long> bytes = new TreeMap<>();
    try (DirectoryStream<Path> partitions = Files.newDirectoryStream(data)) {
      for (Path partition : partitions) {
        String name = partition.getFileName().toString();
        int dash = name.lastIndexOf('-');
        if (dash > 0 && !name.startsWith("__") && Files.isDirectory(partition)) {
          bytes.merge(name.substring(0, dash), segments(partition), Long::sum);
        }
      }
    }
    return new ChannelBytes(bytes);
  }

  private static long segments(Path partition) throws IOException {
    long length = 0;
    try (DirectoryStream<Path> segments = Files.newDirectoryStream(partition, "*.log")) {
      for (Path segment : segments) {
        length += Files.size(segment);
      }
    }
    return length;
  }

  /** What a unit of work has added since then, in bytes, the largest first. */
  String perUnit(ChannelBytes before, long units) {
    return bytes.entrySet().stream()
        .map(
            e ->
                Map.entry(
                    e.getKey(), (e.getValue() - before.bytes.getOrDefault(e.getKey(), 0L)) / units))
        .filter(e -> e.getValue() > 0)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(e -> String.format(Locale.ROOT, "%s %,d", e.getKey(), e.getValue()))
        .collect(Collectors.joining(", "));
  }
}
