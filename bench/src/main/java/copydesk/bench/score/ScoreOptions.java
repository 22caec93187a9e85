package copydesk.bench.score;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands that score records have in common. */
public final class ScoreOptions {
  @Option(
      names = "--predicted",
      paramLabel = "FILE",
      description = "Score these records, as ./copydesk extract prints them; else they are made.")
  private Path predicted;

  @Option(
      names = "--wrong",
      description = "List every wrong row: article, kind, first words, what gold says, what came.")
  private boolean wrong;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Something that reads files. */
  public interface FileReading<T> {
    /**
     * Reads.
     *
     * @throws IOException if a file cannot be read or is not of the form
     */
    T read() throws IOException;
  }

  /** Reads files that the caller names; what is wrong with them is the caller's mistake. */
  public <T> T read(FileReading<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /** The records to score. */
  public Predictions predictions() {
    return predicted == null ? Predictions.made() : read(() -> Predictions.in(predicted));
  }

  /** Prints a report and, where that was asked for, the wrong rows. */
  public void print(Report report, List<Row> wrongRows) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(report);
    if (wrong) {
      out.println();
      wrongRows.forEach(out::println);
    }
    out.flush();
  }
}
