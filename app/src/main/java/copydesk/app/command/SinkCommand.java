package copydesk.app.command;

import copydesk.app.channel.ChannelOffsets;
import copydesk.app.run.Session;
import copydesk.records.channel.Channels;
import copydesk.sink.ArticleSink;
import copydesk.sink.SinkSettings;
import copydesk.sink.postgres.PostgresSettings;
import copydesk.sink.postgres.PostgresStore;
import copydesk.stage.KillsKept;
import copydesk.stage.StageFailureException;
import copydesk.stage.http.HttpServerSettings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Enriched articles to files or a database, until it is stopped. */
@Command(
    name = "sink",
    description = {
      "Writes articles.enriched as JSON files, until stopped: out/YYYY/MM/DD/ID.json, or with --layout"
          + " jsonl segments of many articles.",
      "A folder says itself where to go on, and gets the whole channel, whoever else reads it. Sinks of"
          + " a file an article can share a folder: each then has some of the partitions.",
      "With --postgres into tables of a database, which hold what the channel holds: one sink a"
          + " database, beside those of files."
    })
final class SinkCommand implements Callable<Integer> {
  private static final String DATABASE = "sink-postgres";

  @Mixin private HttpOptions http;
  @Mixin private OutOption out;
  @Mixin private PostgresOptions postgres;
  @Mixin private InstanceOption instance;
  @Mixin private KafkaOptions kafkaOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    throw postgres.isGiven() ? toDatabase(postgres.settings()) : toFiles();
  }

  private StageFailureException toFiles() throws InterruptedException {
    out.check();
    PrintWriter err = spec.commandLine().getErr();
    HttpServerSettings httpSettings = http.settingsIfGiven();
    try (Session session = kafkaOptions.open("sink")) {
      ArticleSink sink = out.sink(session, instance.name(kafkaOptions));
      session.add(() -> err.println("copydesk: " + sink.counters())); // told once it has closed
      session.start(sink);
      HttpOptions.startWatch(httpSettings, session, err);
      err.println("copydesk: writing to " + out.folder() + stops(session));
      return session.awaitFailure();
    }
  }

  private StageFailureException toDatabase(PostgresSettings settings) throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    HttpServerSettings httpSettings = http.settingsIfGiven();
    try (Session session = kafkaOptions.open(DATABASE)) {
      String channel = new ChannelOffsets(session.kafka().admin()).id(Channels.ENRICHED.name());
      PostgresStore store = new PostgresStore(settings, channel);
      ArticleSink sink =
          new ArticleSink(
              new SinkSettings(
                  session.kafka().client(),
                  null,
                  PostgresOptions.GROUP,
                  KillsKept.ask(session.kafka().admin(), session.kafka().client())),
              store);
      session.add(() -> err.println("copydesk: " + sink.counters() + ", " + store.counters()));
      session.start(sink);
      HttpOptions.startWatch(httpSettings, session, err);
      err.println("copydesk: writing to " + store.place() + stops(session));
      return session.awaitFailure();
    }
  }

  private static String stops(Session session) {
    return ", Kafka at " + session.kafka().bootstrapServers() + "; Ctrl-C stops";
  }
}
