package copydesk.app.command;

import copydesk.app.StandardOutput;
import copydesk.app.Terminal;
import copydesk.app.broker.KafkaConnection;
import copydesk.app.channel.StartOffset;
import copydesk.app.run.Interruption;
import copydesk.app.tail.Filter;
import copydesk.app.tail.Format;
import copydesk.app.tail.JsonLines;
import copydesk.app.tail.Prose;
import copydesk.app.tail.Tail;
import copydesk.app.tail.TailOutput;
import copydesk.records.InvalidSettingException;
import copydesk.records.channel.Channel;
import copydesk.records.channel.Channels;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A channel as it grows, for people and for pipes. */
@Command(
    name = "tail",
    description = {
      "Shows enriched articles, or statements, as they are filed, until Ctrl-C; whatever was filed"
          + " before with --from.",
      "What was killed or withdrawn since is not shown any more, only that it was.",
      "Filters: of several values of one option one has to hold, of several options each. An article"
          + " that was shown is followed: its later versions and its kill are shown, too.",
      "Without --kafka it joins the copydesk that runs on the home folder; where none runs, it reads"
          + " what the folder holds."
    })
final class TailCommand implements Callable<Integer> {
  private static final List<Channel<?, ?>> CHANNELS =
      List.of(Channels.ENRICHED, Channels.STATEMENTS);

  @Parameters(
      arity = "0..1",
      paramLabel = "CHANNEL",
      defaultValue = "articles.enriched",
      description = "articles.enriched or statements. Default: ${DEFAULT-VALUE}")
  private String channel;

  @Option(
      names = "--from",
      paramLabel = "WHERE",
      description =
          "Where to begin: now, beginning, a date (in UTC), a time with its zone, how long ago (15m, 2h,"
              + " 3d), or an offset of each partition; times are those at which articles came in."
              + " Default: now; the beginning with --until-end")
  private String from;

  @Option(
      names = {"-c", "--count"},
      paramLabel = "N",
      description = "End after so many records.")
  private Long count;

  @Option(
      names = {"-e", "--until-end"},
      description = "End once all is shown that was there at the start.")
  private boolean untilEnd;

  @Option(
      names = "--json",
      description =
          "JSON Lines: each record as it is on the channel; of a kill {\"id\": …, \"status\": \"killed\"}.")
  private boolean json;

  @Option(
      names = "--headers",
      description =
          "Show each record's channel, partition, offset, time, key and headers, too; with --json"
              + " around the record, which is then \"value\", null of a kill.")
  private boolean headers;

  @Mixin private FilterOptions filters;
  @Mixin private TopicOptions topics;
  @Mixin private KafkaOptions kafkaOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Interruption.ofThisThread();
    PrintWriter err = spec.commandLine().getErr();
    requireChannel();
    String where = from == null ? (untilEnd ? "beginning" : "now") : from;
    StartOffset start = StartOffset.parse(where, Clock.systemUTC());
    Tail tail = new Tail(channel, start, count == null ? Tail.ENDLESS : count, untilEnd, err);
    Filter filter = filters.filter(topics.settings());
    if (channel.equals(Channels.STATEMENTS.name())) {
      filter.requireOfStatements();
    }
    OutputStream out = StandardOutput.open();
    try (KafkaConnection kafka = kafkaOptions.join()) {
      if (kafka.isOwn() && !untilEnd) {
        err.println(
            "copydesk: nothing runs on "
                + kafkaOptions.home()
                + "; its broker runs here, at "
                + kafka.bootstrapServers()
                + ", until this ends");
      }
      tail.follow(kafka, new TailOutput(filter, format(), out, err));
      return 0;
    } catch (InterruptedException e) {
      return 130;
    } catch (IOException e) {
      if (StandardOutput.isClosed(e)) {
        return 0; // whoever read it has seen enough
      }
      throw e;
    }
  }

  private void requireChannel() {
    List<String> names = CHANNELS.stream().map(Channel::name).toList();
    if (!names.contains(channel)) {
      throw new InvalidSettingException(
          "tail shows " + String.join(" or ", names) + ", not " + channel);
    }
  }

  private Format format() {
    Terminal terminal = Terminal.ofProcess();
    return json
        ? new JsonLines(headers, Terminal.isOutput())
        : new Prose(terminal, ZoneId.systemDefault(), headers);
  }
}
