package copydesk.app.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all statements that are there, up to the end, and prints those that stand by speaker. */
public final class SaidSoFar {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SaidSoFar() {}

  public static void main(String... arguments) throws IOException {
    read(arguments[0]).forEach((speaker, said) -> System.out.println(speaker + " " + said));
  }

  public static Map<String, Set<String>> read(String servers) throws IOException {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", servers, "isolation.level", "read_committed");
    Map<String, Set<String>> standing = new TreeMap<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor("statements").stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          take(record.key(), JSON.readTree(record.value()), standing);
        }
      }
    }
    return standing;
  }

  private static void take(String speaker, JsonNode said, Map<String, Set<String>> standing) {
    Set<String> ofSpeaker = standing.computeIfAbsent(speaker, unused -> new TreeSet<>());
    String id = said.get("article").asText() + " " + said.at("/statement/id").asText();
    if (said.get("status").asText().equals("withdrawn")) {
      ofSpeaker.remove(id);
    } else {
      ofSpeaker.add(id);
    }
  }
}
