package copydesk.bench.speed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.extract.Extractor;
import copydesk.records.Article;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * How many articles one thread extracts in a second, and how the cost grows with their length. CPU
 * time of the thread, not wall time, so that a busy machine disturbs less; medians of several
 * rounds after as many to warm up.
 */
@Command(
    name = "measure-extraction",
    description =
        "Prints articles of 3 kB a second on one thread, and microseconds a kilobyte by length.")
public final class MeasureExtraction implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ARTICLE = 3_000;
  private static final int[] LENGTHS = {1_000, 3_000, 10_000, 100_000, 1_000_000};

  @Parameters(description = "Lines {\"id\",\"text\"}.")
  private Path corpus;

  @Option(names = "--rounds", description = "Rounds that count.", defaultValue = "7")
  private int rounds;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Extractor extractor = Extractor.load();

  @Override
  public Integer call() throws IOException {
    List<String> texts = texts();
    long characters = texts.stream().mapToLong(String::length).sum();
    double seconds = median(texts);
    System.out.printf(
        Locale.ROOT,
        "%d articles, %d characters: %.0f articles of 3 kB a second%n",
        texts.size(),
        characters,
        characters / seconds / ARTICLE);
    String all = String.join("\n\n", texts);
    for (int length : LENGTHS) {
      if (length <= all.length()) {
        List<String> pieces = pieces(all, length);
        double cost = median(pieces) * 1e6 / (pieces.size() * (length / 1000.0));
        System.out.printf(Locale.ROOT, "%8d characters: %.0f µs a kB%n", length, cost);
      }
    }
    return 0;
  }

  private double median(List<String> texts) {
    double[] seconds = new double[rounds];
    for (int round = -rounds; round < rounds; round++) {
      long start = threads.getCurrentThreadCpuTime();
      for (String text : texts) {
        extractor.extract(new Article("measured", 1, null, null, text));
      }
      if (round >= 0) {
        seconds[round] = (threads.getCurrentThreadCpuTime() - start) / 1e9;
      }
    }
    Arrays.sort(seconds);
    return seconds[rounds / 2];
  }

  private static List<String> pieces(String all, int length) {
    List<String> pieces = new ArrayList<>();
    int most = Math.max(1, Math.min(all.length(), 1_000_000) / length);
    for (int i = 0; i < most; i++) {
      pieces.add(all.substring(i * length, (i + 1) * length));
    }
    return pieces;
  }

  private List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(corpus)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = JSON.readTree(line);
        texts.add(node.get("text").asText());
      }
    }
    return texts;
  }
}
