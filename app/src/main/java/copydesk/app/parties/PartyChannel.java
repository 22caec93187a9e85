package copydesk.app.parties;

import copydesk.app.Printable;
import copydesk.app.broker.KafkaConnection;
import copydesk.app.channel.ChannelOffsets;
import copydesk.app.channel.ChannelReader;
import copydesk.app.channel.RecordKey;
import copydesk.records.PartyReference;
import copydesk.records.channel.Channels;
import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** The channel of parties: what stands on it now, and changes to it. Holds nothing open. */
public final class PartyChannel {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaConnection kafka;

  /**
   * What stands on the channel.
   *
   * @param parties by key
   * @param ignored why the last record of a key is no party, by that key
   */
  public record Contents(Map<String, PartyReference> parties, Map<String, String> ignored) {
    /** Names what is no party, a line each. */
    public void tellIgnored(PrintWriter err) {
      ignored.forEach(
          (key, why) -> err.println(Printable.of("copydesk: ignored " + key + ": " + why)));
    }
  }

  /** Does no I/O. */
  public PartyChannel(KafkaConnection kafka) {
    this.kafka = kafka;
  }

  /** Reads the channel to its present end. */
  public Contents read() throws InterruptedException {
    Map<TopicPartition, Long> ends = new ChannelOffsets(kafka.admin()).ends(Channels.PARTIES);
    Map<TopicPartition, Long> starts = new HashMap<>(ends);
    starts.replaceAll((partition, end) -> 0L);
    Map<String, ConsumerRecord<byte[], byte[]>> last = new TreeMap<>();
    long began = System.nanoTime();
    try (ChannelReader reader = new ChannelReader(kafka.client(), starts)) {
      while (!reader.hasRead(ends)) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        if (System.nanoTime() - began > PATIENCE.toNanos()) {
          throw new StageFailureException("lost Kafka while reading the parties", null);
        }
        reader.poll(POLL, record -> last.put(RecordKey.text(record, ""), record));
      }
    }
    return contents(List.copyOf(last.values()));
  }

  private static Contents contents(List<ConsumerRecord<byte[], byte[]>> records) {
    Contents contents = new Contents(new TreeMap<>(), new TreeMap<>());
    for (ConsumerRecord<byte[], byte[]> record : records) {
      if (record.value() != null) {
        String key = RecordKey.text(record, "");
        try {
          contents.parties().put(key, PartyReference.ofRecord(key, record.value()));
        } catch (IOException e) {
          contents.ignored().put(key, e.getMessage());
        }
      }
    }
    return contents;
  }

  /** Adds the party, in place of any of its key; returns once all replicas have it. */
  public void put(PartyReference party) throws InterruptedException {
    send(party.key(), party);
  }

  /** Takes back what was put under the key. */
  public void remove(String key) throws InterruptedException {
    send(key, null);
  }

  private void send(String key, PartyReference party) throws InterruptedException {
    Map<String, Object> settings = kafka.client().toSettings();
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "copydesk-parties");
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
    try (KafkaProducer<String, PartyReference> producer =
        new KafkaProducer<>(
            settings, Channels.PARTIES.key().serializer(), Channels.PARTIES.value().serializer())) {
      producer
          .send(new ProducerRecord<>(Channels.PARTIES.name(), key, party))
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new StageFailureException(
          "Kafka does not take the party: " + e.getCause().getMessage(), e);
    } catch (TimeoutException e) {
      throw new StageFailureException("Kafka does not take the party: no answer", e);
    }
  }
}
