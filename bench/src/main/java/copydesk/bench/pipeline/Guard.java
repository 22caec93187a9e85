package copydesk.bench.pipeline;

import copydesk.records.InvalidSettingException;
import copydesk.records.RecordJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Holds what articles cost against what was recorded. It measures in a process of its own, with the
 * optimising compiler off: so no figure depends on how far that has come.
 */
@Command(
    name = "guard",
    description = {
      "Measures the bytes that an article allocates where it is decoded, extracted and made JSON, and"
          + " the pipeline beside a job that only passes articles on, and compares both with recorded"
          + " figures.",
      "Exit code 1 on a clear loss, 2 where nothing could be compared. Takes about 45 seconds; runs in"
          + " the project's folder."
    })
public final class Guard implements Callable<Integer> {
  private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1");

  @Option(
      names = "--figures",
      defaultValue = "bench/src/main/guard/figures.json",
      description = "The recorded figures. Default: ${DEFAULT-VALUE}")
  private Path figures;

  @Option(names = "--write", description = "Record the figures of this one run; their bounds stay.")
  private boolean write;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      GuardFile recorded = GuardFile.read(figures);
      Map<String, Double> measured = measure();
      GuardFile.Comparison comparison = recorded.compare(measured);
      comparison.lines().forEach(out::println);
      out.flush();
      if (write) {
        recorded.recorded(machine(), measured).write(figures);
        return 0;
      }
      return comparison.lost() ? 1 : 0;
    } catch (InvalidSettingException e) {
      spec.commandLine().getErr().println("bench: " + e.getMessage());
      return 2;
    }
  }

  private static Map<String, Double> measure() throws IOException, InterruptedException {
    Path result = Files.createTempFile("copydesk-guard", ".json");
    try (ChildJvm child =
        ChildJvm.start(FLAGS, GuardMeasurement.class, List.of(result.toString()))) {
      int code = child.exitCode();
      if (code != 0) {
        throw new InvalidSettingException(
            "the process that measures ended with code " + code + "; see above");
      }
      return RecordJson.fromBytes(Files.readAllBytes(result), GuardMeasurement.Result.class)
          .figures();
    } finally {
      Files.delete(result);
    }
  }

  private static String machine() {
    return "JDK "
        + Runtime.version().feature()
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " processors";
  }
}
