package copydesk.bench.corenlp;

import copydesk.bench.corenlp.ArticleReader.Quotations;
import copydesk.bench.invented.InventedOptions;
import copydesk.bench.invented.InventedWire;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * How many articles a second the extraction and CoreNLP's quote pipeline read on one thread, in the
 * same process, on the same articles: those that {@code bench pipeline} counts. Wall time, each
 * after the same time of other articles to warm up.
 */
@Command(
    name = "compare-corenlp",
    mixinStandardHelpOptions = true,
    description = "Prints articles a second of the extraction and of CoreNLP's quote pipeline.")
public final class CompareCoreNlp implements Callable<Integer> {
  /** The wires that {@code bench pipeline} warms up with and counts. */
  private static final int TO_WARM_UP = 1;

  private static final int COUNTED = 2;

  /** What is read within less is read again and again, so that the clock's grain does not count. */
  private static final double LEAST_SECONDS = 5;

  @Option(names = "--articles", defaultValue = "40", description = "Default: ${DEFAULT-VALUE}")
  private int articles;

  @Option(
      names = "--warm-up",
      defaultValue = "30",
      description = "Seconds to warm up each of the two. Default: ${DEFAULT-VALUE}")
  private int warmUp;

  @Option(names = "--set", description = "A property of CoreNLP over its defaults: NAME=VALUE.")
  private Map<String, String> settings = Map.of();

  @Mixin private InventedOptions invented;

  @Spec private CommandSpec spec;

  /** The command itself; picocli fills in its options. */
  public CompareCoreNlp() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new CompareCoreNlp()).execute(args));
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<String> texts = texts();
    print(
        out,
        "%d articles, %d characters, one thread%n",
        articles,
        texts.stream().mapToInt(String::length).sum());
    double ours = measure(CopydeskReader::new, texts, out);
    double theirs = measure(() -> new CoreNlpReader(settings), texts, out);
    print(out, "ratio %.0f%n", ours / theirs);
    return 0;
  }

  private List<String> texts() {
    InventedWire wire = invented.wire(COUNTED);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      texts.add(wire.text(i));
    }
    return texts;
  }

  /** Loads, warms up, reads all the texts; returns articles a second. */
  private double measure(Supplier<ArticleReader> load, List<String> texts, PrintWriter out) {
    long start = System.nanoTime();
    ArticleReader reader = load.get();
    double loaded = secondsSince(start);
    int before = warmUp(reader);
    start = System.nanoTime();
    Quotations all = readAll(reader, texts);
    int rounds = 1;
    for (; secondsSince(start) < LEAST_SECONDS; rounds++) {
      readAll(reader, texts);
    }
    double rate = rounds * texts.size() / secondsSince(start);
    print(
        out,
        "%-24s %9.2f articles/s; %.1f s to load, warmed up with %d; found %d, with speaker %d%n",
        reader.name(),
        rate,
        loaded,
        before,
        all.found(),
        all.attributed());
    return rate;
  }

  private static Quotations readAll(ArticleReader reader, List<String> texts) {
    Quotations all = Quotations.NONE;
    for (String text : texts) {
      all = all.plus(reader.read(text));
    }
    return all;
  }

  /** Returns how many articles there was time for. */
  private int warmUp(ArticleReader reader) {
    InventedWire wire = invented.wire(TO_WARM_UP);
    long start = System.nanoTime();
    int read = 0;
    while (secondsSince(start) < warmUp) {
      reader.read(wire.text(read++));
    }
    return read;
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void print(PrintWriter out, String format, Object... arguments) {
    out.printf(Locale.ROOT, format, arguments);
    out.flush();
  }
}
