package copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.app.broker.EmbeddedSettings;
import copydesk.app.broker.KafkaConnection;
import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import copydesk.records.text.FilingDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL of the sink at arbitrary moments, over revisions and kills, in both layouts: afterwards
 * {@code verify} finds the folder equal to the channel; and a folder of two sinks that is removed
 * while they run. {@code -Dcopydesk.kills=50} takes longer.
 */
final class SinkKilledIT {
  private static final int KILLS = Integer.getInteger("copydesk.kills", 3);
  private static final int RECORDS_A_ROUND = 400;

  private final Random random = new Random(16);
  private final Map<String, EnrichedArticle> standing = new TreeMap<>();
  @TempDir private Path folder;

  @Test
  void sinkKilledAtAnyMoment_endsEqualToTheChannel() throws Exception {
    EmbeddedSettings settings = new EmbeddedSettings(folder.resolve("kafka"), 0, 3);
    try (KafkaConnection kafka = KafkaConnection.embedded(settings);
        KafkaProducer<String, EnrichedArticle> producer =
            new KafkaProducer<>(
                kafka.client().toSettings(),
                Channels.ENRICHED.key().serializer(),
                Channels.ENRICHED.value().serializer())) {
      for (int round = 0; round < KILLS; round++) {
        post(producer);
        try (CopydeskProcess articles = sink(kafka, "articles");
            CopydeskProcess segments = sink(kafka, "jsonl")) {
          articles.awaitSaid("writing to");
          segments.awaitSaid("writing to");
          post(producer);
          (random.nextBoolean() ? articles : segments).kill();
        }
      }
      try (CopydeskProcess articles = sink(kafka, "articles");
          CopydeskProcess sharing = sink(kafka, "articles", "home-sharing");
          CopydeskProcess segments = sink(kafka, "jsonl")) {
        CopydeskProcess.awaitAlive(
            () -> verify(kafka, "articles").exitCode() == 0, articles, sharing);
        removeFolder("articles");
        articles.awaitSaid("it is filled again from the beginning of the channel");
        CopydeskProcess.awaitAlive(
            () -> verify(kafka, "articles").exitCode() == 0, articles, sharing);
        CopydeskProcess.awaitAlive(() -> verify(kafka, "jsonl").exitCode() == 0, segments);
        segments.terminate();
        assertThat(segments.exitCode()).isEqualTo(143);
      }
      CopydeskProcess closed = verify(kafka, "jsonl");
      assertThat(closed.exitCode()).as(closed.out()).isZero();
      assertThat(closed.out())
          .isEqualTo(standing.size() + " articles stand; jsonl holds the same\n");
      post(producer);
      CopydeskProcess behind = verify(kafka, "jsonl");
      assertThat(behind.exitCode()).isEqualTo(1);
      assertThat(behind.out()).contains("the sink has not written all of the channel yet");
    }
  }

  private void removeFolder(String name) throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve(name))) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private CopydeskProcess sink(KafkaConnection kafka, String layout) throws Exception {
    return sink(kafka, layout, "home-" + layout);
  }

  private CopydeskProcess sink(KafkaConnection kafka, String layout, String home) throws Exception {
    return CopydeskProcess.start(
        folder,
        "sink",
        "--kafka",
        kafka.bootstrapServers(),
        "--home",
        home,
        "--out",
        layout,
        "--layout",
        layout,
        "--segment-mib",
        "1",
        "--compress",
        "zstd");
  }

  private CopydeskProcess verify(KafkaConnection kafka, String layout) throws Exception {
    return CopydeskProcess.start(folder, "verify", layout, "--kafka", kafka.bootstrapServers());
  }

  /** Articles, revisions, some of them of another date, and kills, as enrich publishes them. */
  private void post(KafkaProducer<String, EnrichedArticle> producer) throws Exception {
    List<Future<?>> sent = new ArrayList<>();
    for (int i = 0; i < RECORDS_A_ROUND; i++) {
      String id = "article-" + random.nextInt(600);
      EnrichedArticle before = standing.get(id);
      EnrichedArticle article =
          before != null && random.nextInt(5) == 0
              ? null
              : Examples.article(
                  id,
                  random.nextInt(3) == 0 ? null : "2021-07-0" + random.nextInt(1, 5),
                  "2026-11-28T22:" + random.nextInt(10, 60) + ":00Z");
      RecordHeaders headers = new RecordHeaders();
      if (before != null && (article == null || !date(before).equals(date(article)))) {
        CloudEvents.set(headers, CloudEvents.FORMERLY_FILED, date(before));
      }
      sent.add(
          producer.send(
              new ProducerRecord<>(Channels.ENRICHED.name(), null, null, id, article, headers)));
      if (article == null) {
        standing.remove(id);
      } else {
        standing.put(id, article);
      }
    }
    for (Future<?> one : sent) {
      one.get();
    }
  }

  private static String date(EnrichedArticle article) {
    return FilingDate.folder(article.published(), article.received());
  }
}
