package copydesk.bench.pipeline;

import copydesk.records.InvalidSettingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** How the pipeline's figures grow with what it is given; each point in a process of its own. */
@Command(
    name = "growth",
    description = {
      "Measures the pipeline at several lengths of articles, numbers of them, partitions and"
          + " threads, each in a process of its own after a warm-up."
    })
public final class Growth implements Callable<Integer> {
  private static final int LENGTH = 3_000;
  private static final int LEAST_ARTICLES = 10;

  @Option(
      names = "--vary",
      split = ",",
      converter = VariedConverter.class,
      defaultValue = "length,articles,partitions,threads",
      description = "Which series. Default: ${DEFAULT-VALUE}")
  private List<Varied> vary;

  @Option(
      names = "--lengths",
      split = ",",
      defaultValue = "1000,3000,10000,100000,1000000",
      description = "Characters of an article, on average. Default: ${DEFAULT-VALUE}")
  private List<Integer> lengths;

  @Option(
      names = "--numbers",
      split = ",",
      defaultValue = "5000,10000,20000",
      description = "How many articles. Default: ${DEFAULT-VALUE}")
  private List<Integer> numbers;

  @Option(
      names = "--partitions",
      split = ",",
      defaultValue = "1,6,24",
      description = "Default: ${DEFAULT-VALUE}")
  private List<Integer> partitions;

  @Option(
      names = "--threads",
      split = ",",
      defaultValue = "1,2,4",
      description = "Default: ${DEFAULT-VALUE}")
  private List<Integer> threads;

  @Option(
      names = "--characters",
      defaultValue = "9000000",
      description = {
        "How much text a point counts, and has before that to warm up, where the number of articles"
            + " is not what is varied. Default: ${DEFAULT-VALUE}"
      })
  private int characters;

  @Option(names = "--runs", defaultValue = "3", description = "Default: ${DEFAULT-VALUE}")
  private int runs;

  @Option(
      names = "--json",
      description = "A file that each run adds a line to; the table is of all that is in it.")
  private Path json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Path file = json == null ? Files.createTempFile("copydesk-growth", ".jsonl") : json;
    try {
      for (int run = 0; run < runs; run++) {
        for (Varied varied : vary) {
          for (int value : values(varied)) {
            measure(varied, value, file);
          }
        }
      }
      out.print(GrowthTable.of(PipelineRun.read(file)));
      out.flush();
      return 0;
    } catch (InvalidSettingException e) {
      spec.commandLine().getErr().println("bench: " + e.getMessage());
      return 1;
    } finally {
      if (json == null) {
        Files.delete(file);
      }
    }
  }

  private List<Integer> values(Varied varied) {
    return switch (varied) {
      case LENGTH -> lengths;
      case ARTICLES -> numbers;
      case PARTITIONS -> partitions;
      case THREADS -> threads;
    };
  }

  private void measure(Varied varied, int value, Path file)
      throws IOException, InterruptedException {
    int length = varied == Varied.LENGTH ? value : LENGTH;
    int usual = Math.max(LEAST_ARTICLES, characters / length);
    List<String> arguments =
        new ArrayList<>(
            List.of("--no-latency", "--varied", varied.code(), "--json", file.toString()));
    option(arguments, "--length", length);
    option(arguments, "--warm-up", usual);
    option(arguments, "--articles", varied == Varied.ARTICLES ? value : usual);
    if (varied == Varied.PARTITIONS || varied == Varied.THREADS) {
      option(arguments, "--" + varied.code(), value);
    }
    try (ChildJvm child = ChildJvm.start(List.of(), MeasurePipeline.class, arguments)) {
      int code = child.exitCode();
      if (code != 0) {
        throw new InvalidSettingException(
            "the run with " + value + " " + varied.unit() + " ended with code " + code);
      }
    }
  }

  private static void option(List<String> arguments, String name, int value) {
    arguments.add(name);
    arguments.add(String.valueOf(value));
  }

  /** The series' names in small letters. */
  static final class VariedConverter implements ITypeConverter<Varied> {
    @Override
    public Varied convert(String word) {
      for (Varied varied : Varied.values()) {
        if (varied.code().equals(word)) {
          return varied;
        }
      }
      throw new TypeConversionException(
          "'" + word + "' is none of length, articles, partitions, threads");
    }
  }
}
