package copydesk.app.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.app.Terminal;
import copydesk.app.broker.EmbeddedSettings;
import copydesk.app.broker.KafkaConnection;
import copydesk.extract.Extractor;
import copydesk.ingest.ArticlePoster;
import copydesk.ingest.IngestSettings;
import copydesk.ingest.RawArticle;
import copydesk.records.Article;
import copydesk.records.EnrichedArticle;
import copydesk.records.InvalidSettingException;
import copydesk.records.channel.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A comparison on a real broker, with records that stand as another engine might have made them.
 */
final class CompareIT {
  private static final Terminal TERMINAL = new Terminal(false, false, 100);
  private static final Extractor EXTRACTOR = Extractor.load();
  private static final String QUILL =
      "Fish deal\n\n\"We have a deal,\" said Ada Quill, the minister, in Oslo on Monday.\n";
  private static final String HALE =
      "Port opens\n\n\"The port is open,\" said Tomas Hale, the mayor of Bergen.\n";

  @TempDir private Path home;

  private static EnrichedArticle read(String id, String text) {
    return EXTRACTOR.extract(new Article(id, 1, null, null, text));
  }

  private static ComparisonReport compare(KafkaConnection kafka, String from, List<Object> changed)
      throws InterruptedException {
    return new Comparer(from, "articles.candidate", 10).compare(kafka, EXTRACTOR, changed::add);
  }

  @Test
  void comparison_findsWhatWouldChange_andTouchesNothingThatStands() throws Exception {
    try (KafkaConnection kafka = KafkaConnection.embedded(new EmbeddedSettings(home, 0, 3))) {
      try (ArticlePoster poster = new ArticlePoster(new IngestSettings(kafka.client()))) {
        for (String id : List.of("same", "other", "killed", "new")) {
          poster.post(raw(id, id.equals("same") ? QUILL : HALE));
        }
        poster.post(RawArticle.kill("killed", "urn:test", null));
        poster.post(raw("blank", "   "));
        poster.flush();
      }
      try (KafkaProducer<String, EnrichedArticle> producer =
          new KafkaProducer<>(
              kafka.client().toSettings(),
              Channels.ENRICHED.key().serializer(),
              Channels.ENRICHED.value().serializer())) {
        stand(producer, "same", read("same", QUILL));
        stand(producer, "other", read("other", HALE.replace("Tomas Hale", "Siri Lund")));
        stand(producer, "killed", read("killed", HALE));
      }

      List<Object> changed = new ArrayList<>();
      ComparisonReport report = compare(kafka, "0", changed);

      assertThat(report.isAny()).isTrue();
      assertThat(report.sums())
          .containsEntry("same", 1L)
          .containsEntry("changed", 1L)
          .containsEntry("onlyCandidate", 1L)
          .containsEntry("onlyStanding", 1L)
          .containsEntry("speakersChanged", 1L);
      assertThat(report.render(TERMINAL))
          .contains("~ Siri Lund → Tomas Hale: The port is open", "not to be read: 1, empty");
      assertThat(changed).singleElement().hasFieldOrPropertyWithValue("id", "other");
      assertThat(compare(kafka, "0", new ArrayList<>()).sums()).isEqualTo(report.sums());
      assertThat(compare(kafka, "2100-01-01", new ArrayList<>()).isAny()).isFalse();
    }
  }

  @Test
  void channelsOfCopydesksOwn_areNotWrittenTo() {
    for (String own : List.of("articles.enriched", "copydesk-enrich-revisions-changelog")) {
      assertThatThrownBy(() -> new Comparer("0", own, 10))
          .isInstanceOf(InvalidSettingException.class)
          .hasMessageContaining("--channel " + own);
    }
  }

  private static RawArticle raw(String id, String text) {
    return new RawArticle(id, text.getBytes(UTF_8), "text/plain", "urn:test", null);
  }

  private static void stand(
      KafkaProducer<String, EnrichedArticle> producer, String id, EnrichedArticle article)
      throws Exception {
    producer.send(new ProducerRecord<>(Channels.ENRICHED.name(), id, article)).get();
  }
}
