package copydesk.bench.score;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

  /** How records are scored. */
  public interface Scoring {
    /**
     * Scores records.
     *
     * @throws IOException if gold cannot be read or is not of the form
     */
    Evaluation score(Predictions predictions) throws IOException;
  }

  /** Scores, and prints what came out; files that cannot be read are the caller's mistake. */
  public void print(Scoring scoring) {
    Evaluation evaluation;
    try {
      evaluation =
          scoring.score(predicted == null ? Predictions.made() : Predictions.in(predicted));
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), why(e), e);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(evaluation.report());
    if (wrong) {
      out.println();
      evaluation.wrong().forEach(out::println);
    }
    out.flush();
  }

  private static String why(IOException e) {
    return e instanceof NoSuchFileException ? "no such file: " + e.getMessage() : e.getMessage();
  }
}
