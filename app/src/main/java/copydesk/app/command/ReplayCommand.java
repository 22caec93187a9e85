package copydesk.app.command;

import copydesk.app.Terminal;
import copydesk.app.replay.Replay;
import copydesk.app.replay.ReplayReport;
import copydesk.app.replay.Speed;
import copydesk.app.run.Session;
import copydesk.enrich.EnrichStage;
import copydesk.extract.Extractor;
import copydesk.ingest.IngestCounter;
import copydesk.ingest.file.ArticleFiles;
import copydesk.ingest.file.FileArticles;
import copydesk.ingest.file.FilePoster;
import copydesk.ingest.file.Received;
import copydesk.sink.ArticleSink;
import copydesk.stage.Counters;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** A folder through the whole pipeline, into files. */
@Command(
    name = "replay",
    description = {
      "Sends articles through the whole pipeline and writes them as JSON; ends with who said"
          + " what.",
      "The exit code is 1 if an article was refused or became a dead letter; the rest went through."
    })
final class ReplayCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, or folders, below which all that --include names are taken.")
  private List<Path> paths;

  @Option(
      names = "--speed",
      paramLabel = "FACTORx|max",
      converter = SpeedConverter.class,
      defaultValue = "max",
      description =
          "How fast articles are posted: max, or a factor such as 10x, 1x or 0.5x, by which the gaps"
              + " between their own times are divided. Default: ${DEFAULT-VALUE}")
  private Speed speed;

  @Mixin private OutOption out;
  @Mixin private IngestOptions ingest;
  @Mixin private EnrichOptions enrich;
  @Mixin private InstanceOption instance;
  @Mixin private TopicOptions topics;
  @Mixin private KafkaOptions kafkaOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    long started = System.nanoTime();
    Terminal terminal = Terminal.ofProcess();
    ArticleFiles files = ArticleFiles.below(paths, ingest.include(), "");
    out.check();
    PrintWriter err = spec.commandLine().getErr();
    ExtractorLoading loading = ExtractorLoading.of(topics.settings(err));
    try (Session session = kafkaOptions.open("enrich", "sink")) {
      Extractor extractor = loading.await();
      String name = instance.name(kafkaOptions);
      FilePoster poster =
          session.add(
              IngestOptions.poster(session.kafka(), FileArticles.SOURCE, Received.NONE, err));
      ArticleSink sink = out.sink(session, name);
      session.start(sink);
      session.start(new EnrichStage(enrich.settingsToFileAgain(session, name), extractor));
      ReplayReport report =
          new Replay(session, sink.group(), speed, terminal, err).run(poster, files);
      double seconds = (System.nanoTime() - started) / 1e9;
      spec.commandLine().getOut().print(report.render() + footer(poster.counters(), seconds));
      spec.commandLine().getOut().flush();
      return report.dead() + poster.counters().get(IngestCounter.REFUSED) == 0 ? 0 : 1;
    }
  }

  /** The setting's words. */
  static final class SpeedConverter implements ITypeConverter<Speed> {
    @Override
    public Speed convert(String word) {
      try {
        return Speed.of(word);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  private String footer(Counters<IngestCounter> posted, double seconds) {
    String passedOver =
        posted.get(IngestCounter.PASSED_OVER) == 0 ? "" : ", " + IngestOptions.passedOver(posted);
    String refused =
        posted.get(IngestCounter.REFUSED) == 0
            ? ""
            : ", " + posted.get(IngestCounter.REFUSED) + " refused";
    return String.format(
        Locale.ROOT,
        "%d posted%s%s; files in %s; %.1f s%n",
        posted.get(IngestCounter.POSTED),
        refused,
        passedOver,
        out.folder(),
        seconds);
  }
}
