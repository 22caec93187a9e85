package copydesk.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.records.channel.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;

/** What stands on channels, and what is put there by anyone's producer. */
final class ChannelRecords {
  private final String bootstrapServers;
  private final CopydeskProcess[] writers;

  /**
   * @param writers the processes that bring the records about: a wait that one of them ends, or
   *     that takes too long, fails with what they said
   */
  ChannelRecords(String bootstrapServers, CopydeskProcess... writers) {
    this.bootstrapServers = bootstrapServers;
    this.writers = writers;
  }

  /** Posts raw records without any header, as kcat does. */
  void post(Map<String, byte[]> values) throws Exception {
    post("articles.raw", values);
  }

  /** Posts records to any channel. */
  void post(String channel, Map<String, byte[]> values) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (Map.Entry<String, byte[]> entry : values.entrySet()) {
        producer
            .send(new ProducerRecord<>(channel, entry.getKey().getBytes(UTF_8), entry.getValue()))
            .get(30, TimeUnit.SECONDS);
      }
    }
  }

  /**
   * All committed records of a channel, in no order over its partitions, once there are so many.
   */
  <K, V> List<ConsumerRecord<K, V>> await(Channel<K, V> channel, int count) {
    return await(
        channel.name(),
        IsolationLevel.READ_COMMITTED,
        count,
        channel.key().deserializer(),
        channel.value().deserializer());
  }

  /** The same of any topic, as bytes, its uncommitted records too if so asked. */
  List<ConsumerRecord<byte[], byte[]>> await(String topic, IsolationLevel isolation, int count) {
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    return await(topic, isolation, count, bytes, bytes);
  }

  private <K, V> List<ConsumerRecord<K, V>> await(
      String topic,
      IsolationLevel isolation,
      int count,
      Deserializer<K> keys,
      Deserializer<V> values) {
    List<ConsumerRecord<K, V>> found = new ArrayList<>();
    try (KafkaConsumer<K, V> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "isolation.level", isolation.toString()),
            keys,
            values)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      CopydeskProcess.awaitAlive(
          () -> {
            consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            return found.size() >= count
                && ends.entrySet().stream()
                    .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
          },
          writers);
    }
    return found;
  }
}
