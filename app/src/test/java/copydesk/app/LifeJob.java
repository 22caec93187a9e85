package copydesk.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.enrich.EnrichCounter;
import copydesk.enrich.JobDriver;
import copydesk.enrich.LifeRules;
import copydesk.extract.Extractor;
import copydesk.format.Formats;
import copydesk.records.EnrichedArticle;
import copydesk.records.RecordJson;
import copydesk.records.StatementRecord;
import copydesk.records.Status;
import copydesk.records.channel.CloudEvents;
import copydesk.sink.Origin;
import copydesk.sink.RecordForm;
import copydesk.sink.folder.ArticleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The topology under production settings, with the real extractor, and a folder of files that takes
 * what comes out. It remembers what stands on the channels.
 */
final class LifeJob implements AutoCloseable {
  private static final Origin ANYWHERE = new Origin(0, 0, 0);
  private static final Instant WALL = Instant.parse("2026-11-24T12:00:00Z");

  private final JobDriver job;
  private final Path out;
  private final ArticleFolder store;
  private final Map<String, EnrichedArticle> standing = new TreeMap<>();
  private final List<String> tombstones = new ArrayList<>();
  private final Map<String, Said> said = new LinkedHashMap<>();

  /** What somebody says, as it stands on {@code statements}. */
  record Said(String article, String words, String speaker) {}

  LifeJob(Extractor extractor, Path state, Path out) throws IOException {
    this(extractor, LifeRules.DEFAULT, state, out);
  }

  LifeJob(Extractor extractor, LifeRules rules, Path state, Path out) throws IOException {
    this.out = out;
    store = new ArticleFolder(out, "channel", RecordForm.RECORD);
    store.open();
    job =
        new JobDriver(
            extractor::extract,
            extractor.directory(),
            rules,
            EnrichCounter.counters(),
            state,
            WALL);
  }

  /** The id under which a file is posted. */
  static String id(Path file) throws IOException {
    return Formats.identify(Files.readAllBytes(file), null);
  }

  /**
   * Posts a file and takes up all that comes of it.
   *
   * @param suffix what its id is to end with
   * @param time when it comes in
   */
  void send(Path file, String suffix, Instant time) throws IOException {
    byte[] key = (id(file) + suffix).getBytes(UTF_8);
    job.raw().pipeInput(new TestRecord<>(key, Files.readAllBytes(file), new RecordHeaders(), time));
    for (TestRecord<String, EnrichedArticle> record : job.enriched().readRecordsToList()) {
      takeUp(record);
    }
    for (StatementRecord record : job.statements().readValuesToList()) {
      String at = record.article() + ' ' + record.statement().id() + ' ' + record.speakerKey();
      if (record.status() == Status.USABLE) {
        String speaker =
            record.statement().speaker() == null ? "?" : record.statement().speaker().name();
        said.put(at, new Said(record.article(), record.statement().text(), speaker));
      } else {
        said.remove(at);
      }
    }
  }

  private void takeUp(TestRecord<String, EnrichedArticle> record) throws IOException {
    if (record.value() == null) {
      standing.remove(record.key());
      tombstones.add(record.key());
    } else {
      standing.put(record.key(), record.value());
      store.write(ANYWHERE, record.value(), RecordJson.toBytes(record.value()));
    }
    String formerly = CloudEvents.get(record.headers(), CloudEvents.FORMERLY_FILED);
    if (formerly != null) {
      store.remove(ANYWHERE, record.key(), List.of(formerly.split(",", -1)));
    }
    store.flush();
  }

  /** What stands on {@code articles.enriched}, by id. */
  Map<String, EnrichedArticle> standing() {
    return standing;
  }

  /** The ids of all tombstones so far. */
  List<String> tombstones() {
    return tombstones;
  }

  /** What stands on {@code statements}. */
  List<Said> said() {
    return List.copyOf(said.values());
  }

  /** How many dead letters there are that nobody has read. */
  long dead() {
    return job.dead().getQueueSize();
  }

  /** What the files hold, by id. */
  Map<String, EnrichedArticle> files() throws IOException {
    Map<String, EnrichedArticle> files = new TreeMap<>();
    for (Path file : paths()) {
      EnrichedArticle article =
          RecordJson.fromBytes(Files.readAllBytes(file), EnrichedArticle.class);
      files.put(article.id(), article);
    }
    return files;
  }

  /** The files as they are, by path. */
  Map<String, String> bytes() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path file : paths()) {
      files.put(out.relativize(file).toString(), Files.readString(file));
    }
    return files;
  }

  private List<Path> paths() throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }

  /** Forgets what stands; the files of it go, too. The job itself forgets nothing. */
  void forget() throws IOException {
    standing.clear();
    said.clear();
    tombstones.clear();
    for (Path file : paths()) {
      Files.delete(file);
    }
  }

  @Override
  public void close() throws IOException {
    job.close();
    store.close();
  }
}
