package copydesk.app.command;

import copydesk.app.Terminal;
import copydesk.app.broker.KafkaConnection;
import copydesk.app.redrive.DeadLetterChannel;
import copydesk.app.redrive.Letter;
import copydesk.app.redrive.LetterTable;
import copydesk.app.redrive.LetterView;
import copydesk.app.redrive.Redrive;
import copydesk.app.redrive.RedriveReport;
import copydesk.app.redrive.Selection;
import copydesk.app.redrive.SendRules;
import copydesk.app.redrive.Verdict;
import copydesk.app.run.Interruption;
import copydesk.ingest.IngestSettings;
import copydesk.ingest.TransactionalPoster;
import copydesk.records.channel.DeadReason;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Dead letters: what there is, and the way back into {@code articles.raw}. */
@Command(
    name = "redrive",
    description = {
      "Lists the dead letters by reason; with --show shows them; with --all, --reason or --id sends"
          + " them back into articles.raw, once the cause is mended.",
      "A letter is sent back once, and not at all if its article has failed too often or something"
          + " newer has come under its id; --again and --force do it all the same. Of a message of several articles, those that stand already"
          + " count as duplicates.",
      "The exit code is 1 if a letter that was asked for could not be sent; with --all, letters that"
          + " can never be sent, as they have no bytes or are too large, are named and counted only."
    })
final class RedriveCommand implements Callable<Integer> {
  @Option(names = "--all", description = "Send all letters.")
  private boolean all;

  @Option(
      names = "--reason",
      paramLabel = "CODE",
      converter = ReasonConverter.class,
      description = "Send the letters with this reason code; can be repeated.")
  private Set<String> reasons = new LinkedHashSet<>();

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Send the letters of this article, or message; can be repeated.")
  private Set<String> ids = new LinkedHashSet<>();

  @Option(
      names = "--show",
      description = "Show the letters, or those that --reason and --id name, and send nothing.")
  private boolean show;

  @Option(names = "--json", description = "One letter a line as JSON.")
  private boolean json;

  @Option(
      names = "--max-failures",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "A letter whose article has failed so often is not sent again without --force. Default:"
              + " ${DEFAULT-VALUE}")
  private int maxFailures;

  @Option(
      names = "--force",
      description =
          "Send what has failed too often, too, and what something newer under its id has overtaken.")
  private boolean force;

  @Option(names = "--again", description = "Send letters that were sent back before once more.")
  private boolean again;

  @Mixin private KafkaOptions kafkaOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    requireSense();
    Interruption.ofThisThread();
    try (KafkaConnection kafka = kafkaOptions.join()) {
      DeadLetterChannel channel = new DeadLetterChannel(kafka);
      if (sends()) {
        return send(kafka, channel);
      }
      tell(channel);
      spec.commandLine().getOut().flush();
      return 0;
    }
  }

  private boolean sends() {
    return !show && (all || !reasons.isEmpty() || !ids.isEmpty());
  }

  private void requireSense() {
    if (all && !(reasons.isEmpty() && ids.isEmpty())) {
      throw misunderstood("--all goes without --reason and --id");
    }
    if ((force || again) && !sends()) {
      throw misunderstood("--force and --again go with what sends: --all, --reason or --id");
    }
    if (maxFailures < 1) {
      throw misunderstood("--max-failures must be at least 1, not " + maxFailures);
    }
  }

  private ParameterException misunderstood(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void tell(DeadLetterChannel channel) throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Terminal terminal = Terminal.ofProcess();
    Selection selection = new Selection(reasons, ids);
    if (json) {
      channel.read(selection, (letter, sent) -> out.println(LetterView.json(letter, sent, null)));
    } else if (show) {
      long[] shown = new long[1];
      channel.read(
          selection,
          (letter, sent) -> {
            shown[0]++;
            out.print(LetterView.text(letter, sent, terminal));
          });
      out.println(shown[0] + (shown[0] == 1 ? " dead letter" : " dead letters"));
    } else {
      LetterTable table = new LetterTable();
      channel.read(selection, table::add);
      out.print(table.render(terminal));
    }
  }

  private int send(KafkaConnection kafka, DeadLetterChannel channel) throws InterruptedException {
    Set<String> missing = new LinkedHashSet<>(ids);
    RedriveReport report;
    try (TransactionalPoster poster =
        new TransactionalPoster(new IngestSettings(kafka.client()), Redrive.POSTER)) {
      SendRules rules = new SendRules(maxFailures, force, again);
      report =
          new Redrive(
                  channel,
                  poster,
                  rules,
                  (letter, verdict) -> {
                    missing.remove(letter.id());
                    tell(letter, verdict);
                  })
              .run(new Selection(reasons, ids));
    }
    PrintWriter err = spec.commandLine().getErr();
    missing.forEach(id -> err.println("copydesk: there is no such letter of " + id));
    PrintWriter summary = json ? err : spec.commandLine().getOut();
    summary.println((json ? "copydesk: " : "") + report.render());
    spec.commandLine().getOut().flush();
    long failed = missing.size() + report.refused() - (all ? report.unsendable() : 0);
    return failed == 0 ? 0 : 1;
  }

  private void tell(Letter letter, Verdict verdict) {
    if (json) {
      spec.commandLine().getOut().println(LetterView.json(letter, null, verdict));
    }
    if (verdict.isFinal()) {
      spec.commandLine().getErr().println("copydesk: " + LetterView.refusal(letter, verdict));
    }
  }

  /** The codes that there are: another one is a slip of the pen. */
  static final class ReasonConverter implements ITypeConverter<String> {
    @Override
    public String convert(String code) {
      List<String> codes = Arrays.stream(DeadReason.values()).map(DeadReason::code).toList();
      if (!codes.contains(code)) {
        throw new TypeConversionException(
            "'" + code + "' is none of " + codes.stream().collect(Collectors.joining(", ")));
      }
      return code;
    }
  }
}
