package copydesk.app.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import copydesk.app.Terminal;
import copydesk.app.run.Interruption;
import copydesk.records.CopydeskException;
import copydesk.stage.FileTrouble;
import java.io.IOException;
import java.nio.file.FileSystemException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/**
 * The command line. Exit codes: 0 all went well; 1 something did not, and a line on standard error
 * says what; 2 the command line cannot be understood; 130 interrupted.
 */
@Command(
    name = "copydesk",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    sortOptions = false,
    usageHelpAutoWidth = true,
    versionProvider = CopydeskVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Reads news wires as a stream and says, for every article, who is in it, what it is about,"
          + " and who said what.",
      ""
    },
    footer = {
      "",
      "Try: copydesk replay seeds        the seed corpus through the whole pipeline, into out/",
      "     copydesk extract story.txt   one article, without Kafka, as JSON"
    },
    subcommands = {
      ReplayCommand.class,
      RunCommand.class,
      ExtractCommand.class,
      IngestCommand.class,
      EnrichCommand.class,
      SinkCommand.class,
      DeskCommand.class,
      TailCommand.class,
      VerifyCommand.class,
      ExportCommand.class,
      CompareCommand.class,
      RedriveCommand.class,
      PartiesCommand.class
    })
public final class Copydesk implements Runnable {
  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Log what happens, and print the stack trace of a failure.")
  private boolean verbose;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    int code = execute(args);
    System.out.flush();
    Interruption.finished();
    System.exit(code);
  }

  static int execute(String... args) {
    return commandLine().execute(args);
  }

  /** All commands and options. */
  static CommandLine commandLine() {
    Copydesk root = new Copydesk();
    CommandLine line = new CommandLine(root);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Terminal.ofProcess().ansi()));
    line.setExecutionStrategy(
        parsed -> {
          root.setUpLogging();
          return new CommandLine.RunLast().execute(parsed);
        });
    line.setExecutionExceptionHandler((e, command, parsed) -> root.fail(e, command));
    line.setParameterExceptionHandler((e, parsed) -> misunderstood(e));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  private static int misunderstood(ParameterException e) {
    CommandLine command = e.getCommandLine();
    String help = command.getCommandSpec().qualifiedName() + " --help";
    command.getErr().println("copydesk: " + e.getMessage() + " (" + help + " lists all options)");
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private void setUpLogging() {
    if (verbose) {
      level("copydesk", Level.DEBUG);
      level("org.apache.kafka", Level.INFO);
      level("kafka", Level.INFO);
    }
  }

  private static void level(String name, Level level) {
    ((Logger) LoggerFactory.getLogger(name)).setLevel(level);
  }

  private int fail(Exception e, CommandLine command) {
    if (verbose) {
      e.printStackTrace(command.getErr());
    }
    if (e instanceof InterruptedException || Interruption.happened()) {
      command.getErr().println("copydesk: interrupted; what was acknowledged is kept");
      return 130;
    }
    command.getErr().println("copydesk: " + message(e));
    return command.getCommandSpec().exitCodeOnExecutionException();
  }

  private static String message(Exception e) {
    if (e instanceof CopydeskException) {
      return e.getMessage();
    }
    if (e instanceof IOException trouble) {
      String file = e instanceof FileSystemException of ? of.getFile() + ": " : "";
      return file + FileTrouble.why(trouble);
    }
    return "internal error, please report it with --verbose: " + e;
  }
}
