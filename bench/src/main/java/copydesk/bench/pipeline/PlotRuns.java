package copydesk.bench.pipeline;

import copydesk.bench.plot.SvgPlot;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes pictures and tables of runs that were measured before. */
@Command(
    name = "plot-runs",
    description = "Draws what --json of 'pipeline' and 'growth' wrote, as SVG, and prints tables.")
public final class PlotRuns implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of runs.")
  private List<Path> files;

  @Option(
      names = "--out",
      required = true,
      description = "The folder of the pictures; those of the same names are replaced.")
  private Path folder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<PipelineRun> runs = new ArrayList<>();
    for (Path file : files) {
      runs.addAll(PipelineRun.read(file));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(GrowthTable.of(runs));
    Files.createDirectories(folder);
    for (Map.Entry<String, SvgPlot> plot : GrowthPlots.of(runs).entrySet()) {
      Path file = folder.resolve(plot.getKey());
      Files.writeString(file, plot.getValue().svg());
      out.println(file);
    }
    out.flush();
    return 0;
  }
}
