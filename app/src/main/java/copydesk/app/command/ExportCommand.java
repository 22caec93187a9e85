package copydesk.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.app.StandardOutput;
import copydesk.app.broker.KafkaConnection;
import copydesk.app.export.StatementExport;
import copydesk.app.run.Interruption;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Statements for a spreadsheet. */
@Command(
    name = "export",
    description = {
      "Writes all statements that stand as CSV: one a line, with who said it, through whom, to whom,"
          + " and in which article.",
      "Text that a spreadsheet would take for a formula gets an apostrophe in front. The exact words"
          + " as JSON: copydesk tail statements --json --until-end."
    })
final class ExportCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "The file, which appears once it is whole; -: standard output. Default: -")
  private String file;

  @Option(
      names = "--bom",
      description = "Begin with a byte order mark, by which Excel knows UTF-8.")
  private boolean bom;

  @Mixin private KafkaOptions kafkaOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Interruption.ofThisThread();
    try (KafkaConnection kafka = kafkaOptions.join()) {
      long statements =
          file.equals("-")
              ? write(kafka, new OutputStreamWriter(StandardOutput.open(), UTF_8))
              : write(kafka, Path.of(file));
      spec.commandLine().getErr().println("copydesk: " + statements + " statements");
      return 0;
    } catch (IOException e) {
      if (file.equals("-") && StandardOutput.isClosed(e)) {
        return 0; // whoever read it has seen enough
      }
      throw e;
    }
  }

  private long write(KafkaConnection kafka, Path target) throws IOException, InterruptedException {
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      long statements;
      try (Writer out = Files.newBufferedWriter(part)) {
        statements = write(kafka, out);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      return statements;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private long write(KafkaConnection kafka, Writer to) throws IOException, InterruptedException {
    BufferedWriter out = new BufferedWriter(to);
    if (bom) {
      out.write('\uFEFF');
    }
    return new StatementExport(kafka).write(out);
  }
}
