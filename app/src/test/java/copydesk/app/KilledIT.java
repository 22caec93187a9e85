package copydesk.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.app.broker.EmbeddedSettings;
import copydesk.app.broker.KafkaConnection;
import copydesk.extract.Extractor;
import copydesk.ingest.file.FileArticles;
import copydesk.records.Article;
import copydesk.records.EnrichedArticle;
import copydesk.records.RecordJson;
import copydesk.records.channel.Channels;
import copydesk.records.text.TextSha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL at arbitrary moments loses nothing and doubles nothing. A whole process killed in the
 * middle of a commit once stalled for ever after its restart (issue 2).
 */
final class KilledIT {
  private static final int ROUNDS = 3;
  private static final int ARTICLES_A_ROUND = 80;

  private static final Pattern SUM =
      Pattern.compile("(\\d+) in = (\\d+) enriched \\+ (\\d+) killed \\+ (\\d+) dead");

  private final Extractor extractor = Extractor.load();
  private final Random random = new Random(20210709);
  private final Map<String, byte[]> posted = new TreeMap<>();
  @TempDir private Path folder;

  @Test
  void stagesKilledAtAnyMoment_loseNothingAndDoubleNothing() throws Exception {
    EmbeddedSettings settings = new EmbeddedSettings(folder.resolve("kafka"), 0, 3);
    try (KafkaConnection kafka = KafkaConnection.embedded(settings)) {
      ChannelRecords channels = new ChannelRecords(kafka.bootstrapServers());
      for (int round = 0; round < ROUNDS; round++) {
        try (CopydeskProcess enrich = stage("enrich", kafka);
            CopydeskProcess sink = stage("sink", kafka, "--out", "out")) {
          channels.post(articles(round));
          awaitFiles(goodOnes().size() - random.nextInt(ARTICLES_A_ROUND / 2), enrich, sink);
          (random.nextBoolean() ? enrich : sink).kill();
        }
      }
      try (CopydeskProcess enrich = stage("enrich", kafka);
          CopydeskProcess sink = stage("sink", kafka, "--out", "out")) {
        awaitFiles(goodOnes().size(), enrich, sink);
        assertEachOnce(channels);
        enrich.terminate();
        sink.terminate();
        assertThat(enrich.exitCode()).isEqualTo(143);
        assertCountersAddUp(enrich.err());
        assertThat(sink.exitCode()).isEqualTo(143);
      }
    }
    for (String id : goodOnes()) {
      EnrichedArticle expected =
          extractor.extract(new Article(id, 1, null, null, new String(posted.get(id), UTF_8)));
      String undated = "out/undated/" + TextSha256.of(id).substring(0, 2);
      assertThat(folder.resolve(undated).resolve(id + ".json"))
          .hasBinaryContent(RecordJson.toPrettyBytes(expected));
    }
  }

  @Test
  void wholeProcessKilledAtAnyMoment_losesNothing() throws Exception {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    for (int round = 0; round < 2; round++) {
      for (Map.Entry<String, byte[]> article : articles(round).entrySet()) {
        Files.write(inbox.resolve(article.getKey() + ".txt"), article.getValue());
      }
      try (CopydeskProcess run = CopydeskProcess.start(folder, "run", "--home", "home")) {
        awaitFiles(goodOnes().size() - random.nextInt(ARTICLES_A_ROUND / 2), run);
        run.kill();
      }
    }
    try (CopydeskProcess run = CopydeskProcess.start(folder, "run", "--home", "home")) {
      awaitFiles(goodOnes().size(), run);
      run.terminate();
      assertThat(run.exitCode()).isEqualTo(143);
    }
    assertThat(files()).hasSameSizeAs(goodOnes());
    for (Path file : files()) {
      EnrichedArticle article =
          RecordJson.fromBytes(Files.readAllBytes(file), EnrichedArticle.class);
      EnrichedArticle expected =
          extractor.extract(
              new Article(
                  article.id(),
                  1,
                  FileArticles.SOURCE,
                  article.received(),
                  new String(posted.get(article.id()), UTF_8)));
      assertThat(file).hasBinaryContent(RecordJson.toPrettyBytes(expected));
    }
  }

  /** Every fifth is none. */
  private Map<String, byte[]> articles(int round) {
    Map<String, byte[]> articles = new TreeMap<>();
    for (int i = 0; i < ARTICLES_A_ROUND; i++) {
      String id = "article-" + round + "-" + i;
      String text = "Bridge " + i + " opens\n\n“Bridge " + i + " is open,” said Ann Lee. 🌉\n";
      articles.put(id, i % 5 == 0 ? new byte[] {0, 1, 2} : text.getBytes(UTF_8));
    }
    posted.putAll(articles);
    return articles;
  }

  private List<String> goodOnes() {
    return posted.keySet().stream().filter(id -> posted.get(id).length > 3).toList();
  }

  private CopydeskProcess stage(String stage, KafkaConnection kafka, String... more)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of(stage));
    arguments.addAll(List.of("--kafka", kafka.bootstrapServers(), "--home", "home-" + stage));
    arguments.addAll(List.of(more));
    return CopydeskProcess.start(folder, arguments.toArray());
  }

  private static void assertCountersAddUp(String said) {
    Matcher sum = SUM.matcher(said);
    assertThat(sum.find()).as(said).isTrue();
    assertThat(Integer.parseInt(sum.group(1)))
        .isEqualTo(
            Integer.parseInt(sum.group(2))
                + Integer.parseInt(sum.group(3))
                + Integer.parseInt(sum.group(4)));
  }

  private void assertEachOnce(ChannelRecords channels) {
    int good = goodOnes().size();
    assertThat(channels.await(Channels.ENRICHED, good))
        .extracting(record -> record.key())
        .containsExactlyInAnyOrderElementsOf(goodOnes());
    assertThat(channels.await(Channels.DEAD, posted.size() - good))
        .extracting(record -> new String(record.key(), UTF_8))
        .containsExactlyInAnyOrderElementsOf(
            posted.keySet().stream().filter(id -> !goodOnes().contains(id)).toList());
    int statements = 0;
    for (String id : goodOnes()) {
      Article article = new Article(id, 1, null, null, new String(posted.get(id), UTF_8));
      statements += extractor.extract(article).statements().size();
    }
    assertThat(channels.await(Channels.STATEMENTS, statements)).hasSize(statements);
  }

  private void awaitFiles(int count, CopydeskProcess... processes) {
    CopydeskProcess.awaitAlive(() -> files().size() >= count, processes);
  }

  private List<Path> files() throws IOException {
    Path out = folder.resolve("out");
    if (!Files.exists(out)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(out)) {
      return all.filter(file -> file.toString().endsWith(".json")).toList();
    } catch (java.io.UncheckedIOException e) {
      return List.of(); // a part was renamed while they were counted
    }
  }
}
