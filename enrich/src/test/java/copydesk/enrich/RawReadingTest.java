package copydesk.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.EnrichedArticle;
import copydesk.records.channel.RejectedArticleException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What is read again is what the job would read. */
final class RawReadingTest {
  private final List<String> told = new ArrayList<>();
  private final RawReading reading =
      new RawReading(
          new LineExtractor(), () -> Instant.parse("2026-11-24T12:00:00Z").toEpochMilli());
  private final RawReading.Receiver receiver =
      new RawReading.Receiver() {
        @Override
        public void read(EnrichedArticle article) {
          told.add(article.id() + " " + article.version() + " " + article.status().code());
        }

        @Override
        public void killed(String id) {
          told.add(id + " killed");
        }

        @Override
        public void held(String id) {
          told.add(id + " held");
        }

        @Override
        public void refused(String id, RejectedArticleException why) {
          told.add(id + " " + why.reason().code());
        }
      };

  @Test
  void versions_areCountedAndDuplicatesPassedOver() {
    read("a", "Ann: Yes.");
    read("a", "Ann:  Yes.\n");
    read("a", "Ann: No.");

    assertThat(told).containsExactly("a 1 usable", "a 2 usable");
  }

  @Test
  void versionThatIsLate_isPassedOver() {
    read("a", "{\"text\": \"Ann: Yes.\", \"versionCreated\": \"2026-03-01T12:00:00Z\"}");
    read("a", "{\"text\": \"Ann: No.\", \"versionCreated\": \"2026-03-01T11:00:00Z\"}");

    assertThat(told).containsExactly("a 1 usable");
  }

  @Test
  void kill_takesBackUntilANewVersionComes() {
    read("a", "Ann: Yes.");
    read("a", null);
    read("a", "Ann: No.");
    read("b", "{\"id\": \"b\", \"pubStatus\": \"canceled\"}");

    assertThat(told).containsExactly("a 1 usable", "a killed", "a 3 usable", "b killed");
  }

  @Test
  void embargoThatIsNotOver_isHeldAndOneThatIsOverIsRead() {
    read("a", "{\"text\": \"Ann: Yes.\", \"embargoed\": \"2026-11-24T12:00:01Z\"}");
    read("b", "{\"text\": \"Ann: Yes.\", \"embargoed\": \"2026-11-24T12:00:00Z\"}");

    assertThat(told).containsExactly("a held", "b 1 usable");
  }

  @Test
  void whatCannotBeRead_isToldWithItsReasonAndChangesNothing() {
    read("a", "Ann: Yes.");
    read("a", "FAIL");
    read("b", "");
    read(null, "Ann: Yes.");

    assertThat(told)
        .containsExactly("a 1 usable", "a extraction-failed", "b empty", "null missing-key");
  }

  @Test
  void severalArticles_haveTheirOwnIds() {
    read(
        "feed",
        """
        <rss version="2.0"><channel><title>Wire</title>
        <item><title>One</title><guid>1</guid><description>Ann: Yes, it is so.</description></item>
        <item><title>Two</title><guid>2</guid><description>Ben: No, it is not.</description></item>
        </channel></rss>
        """);
    read("1", null);

    assertThat(told).containsExactly("1 1 usable", "2 1 usable", "1 killed");
  }

  private void read(String key, String value) {
    reading.read(
        new ConsumerRecord<>(
            "articles.raw",
            0,
            0,
            key == null ? null : key.getBytes(UTF_8),
            value == null ? null : value.getBytes(UTF_8)),
        receiver);
  }
}
