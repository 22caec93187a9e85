package copydesk.app.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Prints each article that stands, and then each new version and each kill, until it is stopped.
 */
public final class FollowArticles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FollowArticles() {}

  public static void main(String... arguments) throws IOException {
    follow(arguments[0], System.out::println);
  }

  public static void follow(String servers, Consumer<String> out) throws IOException {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            servers,
            "group.id",
            "my-desk",
            "isolation.level",
            "read_committed",
            "auto.offset.reset",
            "earliest", // a new group begins with what stands
            "enable.auto.commit",
            false,
            "max.partition.fetch.bytes",
            16 << 20); // the largest record
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of("articles.enriched"));
      while (true) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
          out.accept(record.key() + ": " + line(record.value()));
        }
        consumer.commitSync(); // after the work: a crash repeats some records, and loses none
      }
    }
  }

  private static String line(byte[] value) throws IOException {
    if (value == null) {
      return "killed"; // a tombstone: forget the article
    }
    JsonNode article = JSON.readTree(value); // fields that you do not know may be there
    return "version " + article.get("version") + ", " + article.get("headline").asText();
  }
}
