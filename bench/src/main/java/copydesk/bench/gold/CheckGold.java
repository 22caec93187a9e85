package copydesk.bench.gold;

import copydesk.bench.score.OwnGold;
import copydesk.bench.score.Predictions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares what the build has wrong with the list of what it is known to have wrong. */
@Command(
    name = "check-gold",
    description = {
      "Scores the project's own gold and compares what is wrong with the list of what is known to"
          + " be.",
      "Exit code 1 where a row is newly wrong, or listed and right. Runs in the project's folder."
    })
public final class CheckGold implements Callable<Integer> {
  @Option(names = "--write", description = "Write the list anew, as it is now.")
  private boolean write;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    WrongRows wrong = WrongRows.of(Path.of(""), Predictions.made());
    PrintWriter out = spec.commandLine().getOut();
    KnownWrong known =
        Files.exists(OwnGold.KNOWN_WRONG)
            ? KnownWrong.read(OwnGold.KNOWN_WRONG)
            : new KnownWrong(Set.of());
    List<WrongRows.WrongRow> newRows = known.newIn(wrong.rows().values());
    List<String> mended = known.mendedIn(wrong.rows().keySet());
    newRows.forEach(row -> out.println("newly wrong: " + row));
    mended.forEach(name -> out.println("right now: " + name));
    out.printf(
        "%d rows wrong, %d of them new; %d right now%n",
        wrong.rows().size(), newRows.size(), mended.size());
    out.flush();
    if (write) {
      Files.writeString(OwnGold.KNOWN_WRONG, new KnownWrong(wrong.rows().keySet()).text());
      return 0;
    }
    return newRows.isEmpty() && mended.isEmpty() ? 0 : 1;
  }
}
