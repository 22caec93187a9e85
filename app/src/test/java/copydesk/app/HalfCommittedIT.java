package copydesk.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.MessageUtil;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.coordinator.transaction.TransactionState;
import org.apache.kafka.coordinator.transaction.generated.TransactionLogValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed when a transaction is decided but its end is not written yet comes back
 * with that transaction (issue 2: its records never became readable). The moment is short, so the
 * decision is written into Kafka's own log by hand.
 */
final class HalfCommittedIT {
  private static final Pattern BROKER = Pattern.compile("Kafka\\s+(127\\.0\\.0\\.1:\\d+)");
  private static final String TOPIC = "half-committed";
  private static final String LOG = "__transaction_state";
  private static final int TRANSACTIONS = 12;
  private static final int PARTITIONS = 200;

  /** The only client that may write into Kafka's own topics. */
  private static final String ADMIN = "__admin_client";

  @TempDir private Path folder;
  private final List<KafkaProducer<byte[], byte[]>> producers = new ArrayList<>();

  @AfterEach
  void close() {
    producers.forEach(producer -> producer.close(Duration.ZERO));
  }

  @Test
  void transactionsDecidedBeforeAKill_areThereAfterIt() throws Exception {
    try (CopydeskProcess run = start()) {
      commitByHalf(broker(run));
      run.kill();
    }
    try (CopydeskProcess run = start()) {
      assertThat(
              new ChannelRecords(broker(run))
                  .await(TOPIC, IsolationLevel.READ_COMMITTED, TRANSACTIONS))
          .hasSize(TRANSACTIONS);
    }
  }

  private CopydeskProcess start() throws Exception {
    return CopydeskProcess.start(folder, "run", "--home", "home");
  }

  private static String broker(CopydeskProcess run) throws Exception {
    run.awaitSaid("files");
    Matcher matcher = BROKER.matcher(run.err());
    assertThat(matcher.find()).as(run.err()).isTrue();
    return matcher.group(1);
  }

  /** Writes records, one a transaction, and that these are to be committed, but not their ends. */
  private void commitByHalf(String broker) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      NewTopic topic = new NewTopic(TOPIC, PARTITIONS, (short) 1);
      admin.createTopics(List.of(topic)).all().get(30, TimeUnit.SECONDS);
    }
    for (int i = 0; i < TRANSACTIONS; i++) {
      KafkaProducer<byte[], byte[]> committer = producer(broker, "transactional.id", TOPIC + i);
      committer.initTransactions();
      committer.beginTransaction();
      committer.send(new ProducerRecord<>(TOPIC, i, null, new byte[] {1})).get();
    }
    KafkaProducer<byte[], byte[]> coordinator = producer(broker, "client.id", ADMIN);
    Map<String, ConsumerRecord<byte[], byte[]>> ongoing = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> record :
        new ChannelRecords(broker).await(LOG, IsolationLevel.READ_UNCOMMITTED, TRANSACTIONS)) {
      ongoing.put(new String(record.key(), UTF_8), record);
    }
    ongoing.keySet().removeIf(id -> !id.contains(TOPIC));
    assertThat(ongoing).hasSize(TRANSACTIONS);
    for (ConsumerRecord<byte[], byte[]> record : ongoing.values()) {
      byte[] decided = decided(record.value());
      coordinator.send(new ProducerRecord<>(LOG, record.partition(), record.key(), decided)).get();
    }
  }

  /** The same transaction one step on, as the coordinator writes it. */
  private static byte[] decided(byte[] ongoing) {
    ByteBuffer buffer = ByteBuffer.wrap(ongoing);
    short version = buffer.getShort();
    TransactionLogValue value = new TransactionLogValue(new ByteBufferAccessor(buffer), version);
    assertThat(value.transactionStatus()).isEqualTo(TransactionState.ONGOING.id());
    value
        .setTransactionStatus(TransactionState.PREPARE_COMMIT.id())
        .setProducerEpoch((short) (value.producerEpoch() + 1));
    return MessageUtil.toVersionPrefixedBytes(version, value);
  }

  private KafkaProducer<byte[], byte[]> producer(String broker, String key, String value) {
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker, key, value),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producers.add(producer);
    return producer;
  }
}
