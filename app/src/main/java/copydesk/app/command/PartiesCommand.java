package copydesk.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The parties that are known before any article is read. */
@Command(
    name = "parties",
    description = {
      "Lists, adds and removes parties that are known before any article is read: their names,"
          + " aliases and ids.",
      "A change takes effect with the next article; nothing has to be started again."
    },
    subcommands = {
      ListPartiesCommand.class,
      AddPartyCommand.class,
      RemovePartyCommand.class,
    })
final class PartiesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
