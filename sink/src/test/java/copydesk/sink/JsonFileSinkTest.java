package copydesk.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import copydesk.records.Examples;
import copydesk.records.RecordJson;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import copydesk.stage.KafkaClient;
import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JsonFileSinkTest {
  private static final TopicPartition PARTITION = new TopicPartition(Channels.ENRICHED.name(), 0);

  @TempDir private Path out;
  private final CommitsKept consumer = new CommitsKept();
  private JsonFileSink sink;
  private long offset;

  @BeforeEach
  void open() {
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    consumer.schedulePollTask(() -> consumer.rebalance(List.of(PARTITION)));
    SinkSettings settings = new SinkSettings(KafkaClient.of("host:9092"), out, "one");
    sink = new JsonFileSink(settings, () -> consumer);
  }

  @AfterEach
  void close() {
    sink.close();
  }

  @Test
  void article_isWrittenAndThenCommitted() {
    deliver(article("a"));
    sink.start();

    awaitCommitted(1);
    assertThat(out.resolve("2021/07/09/a.json"))
        .hasBinaryContent(RecordJson.toPrettyBytes(Examples.article("a")));
    assertThat(sink.counters()).hasToString("1 written, 0 removed, 0 unreadable");
  }

  @Test
  void sameRecordTwice_givesTheSameBytes() throws IOException {
    deliver(article("a"));
    sink.start();
    awaitCommitted(1);
    byte[] first = Files.readAllBytes(out.resolve("2021/07/09/a.json"));
    deliver(article("a"));

    awaitCommitted(2);
    assertThat(out.resolve("2021/07/09/a.json")).hasBinaryContent(first);
  }

  @Test
  void tombstone_removesTheFile() {
    deliver(article("a"), article("b"), record("a", null, "2021/07/09"));
    sink.start();

    awaitCommitted(3);
    assertThat(out.resolve("2021/07/09/a.json")).doesNotExist();
    assertThat(out.resolve("2021/07/09/b.json")).exists();
    assertThat(sink.counters().get(SinkCounter.REMOVED)).isEqualTo(1);
  }

  @Test
  void tombstoneOfAnArticleThatWasNeverFiled_removesNothing() {
    deliver(article("a"), record("never", null, null), record("a", null, "../../2021/07/09"));
    sink.start();

    awaitCommitted(3);
    assertThat(out.resolve("2021/07/09/a.json")).exists();
    assertThat(sink.counters().get(SinkCounter.REMOVED)).isZero();
  }

  @Test
  void revisionOfAnotherDate_movesTheFile() {
    byte[] moved = RecordJson.toBytes(Examples.article("a", "2021-07-10", null));
    deliver(article("a"), record("a", moved, "2021/07/09"));
    sink.start();

    awaitCommitted(2);
    assertThat(out.resolve("2021/07/09/a.json")).doesNotExist();
    assertThat(out.resolve("2021/07/10/a.json")).exists();
  }

  @Test
  void whatIsNoArticle_isPassedOverCountedAndCommitted() {
    byte[] badDate = json("a").replace("2021-07-09", "yesterday").getBytes(UTF_8);
    byte[] noId = json("a").replace("\"id\":\"a\"", "\"id\":null").getBytes(UTF_8);
    deliver(
        article("good"),
        record("1", "{".getBytes(UTF_8), null),
        record("2", "null".getBytes(UTF_8), null),
        record("3", "{}".getBytes(UTF_8), null),
        record("4", badDate, null),
        record("5", noId, null),
        article("good-again"));
    sink.start();

    awaitCommitted(7);
    assertThat(sink.counters().get(SinkCounter.WRITTEN)).isEqualTo(2);
    assertThat(sink.counters().get(SinkCounter.UNREADABLE)).isEqualTo(5);
    assertThat(sink.failure()).isNotDone();
  }

  @Test
  void diskFailure_stopsTheSinkAndLeavesItsOffsetUncommitted() throws IOException {
    Files.createDirectories(out.resolve("2021/07"));
    Files.writeString(out.resolve("2021/07/09"), "in the way");
    byte[] undated = RecordJson.toBytes(Examples.article("u", null, null));
    deliver(record("u", undated, null), article("a"), record("v", undated, null));
    sink.start();

    await().until(() -> sink.failure().isDone());
    assertThat(sink.failure().join())
        .hasMessageStartingWith("cannot write to " + out)
        .hasMessageContaining("nothing is lost");
    assertThat(consumer.end).as("what was written before").isEqualTo(1);
    assertThat(consumer.closed()).isTrue();
  }

  @Test
  void folderThatCannotBeWritten_isRefusedAtTheStart() throws IOException {
    Path file = Files.writeString(out.resolve("file"), "x");
    try (JsonFileSink blocked =
        new JsonFileSink(
            new SinkSettings(KafkaClient.of("host:9092"), file, null), () -> consumer)) {
      assertThatThrownBy(blocked::start)
          .isInstanceOf(StageFailureException.class)
          .hasMessageContaining("cannot write to " + file);
    }
  }

  @Test
  void kafkaThatFails_stopsTheSink() {
    consumer.schedulePollTask(() -> consumer.setPollException(new KafkaException("fenced")));
    sink.start();

    await().until(() -> sink.failure().isDone());
    assertThat(sink.failure().join()).hasMessage("sink stopped: fenced");
  }

  @Test
  void kafkaThatIsGone_stopsTheSinkAndSaysSo() {
    consumer.schedulePollTask(
        () -> consumer.setPollException(new TimeoutException("60000ms expired")));
    sink.start();

    await().until(() -> sink.failure().isDone());
    assertThat(sink.failure().join())
        .hasMessage(
            "lost Kafka at host:9092: no answer; nothing is lost, start again when it is back");
  }

  @Test
  void close_leavesTheGroupAndIsNoFailure() {
    deliver(article("a"));
    sink.start();
    awaitCommitted(1);
    sink.close();

    assertThat(consumer.closed()).isTrue();
    assertThat(sink.failure()).isNotDone();
  }

  @Test
  void closeWithoutStart_doesNothing() {
    sink.close();

    assertThat(consumer.closed()).isFalse();
  }

  @Test
  void consumerSettings_readWhatIsCommittedAndCommitByHand() {
    assertThat(
            new SinkSettings(
                    new KafkaClient("host:9092", Map.of("security.protocol", "SSL")), out, "one")
                .toConsumerSettings())
        .containsEntry("isolation.level", "read_committed")
        .containsEntry("enable.auto.commit", false)
        .containsEntry("auto.offset.reset", "earliest")
        .containsEntry("group.id", "copydesk-sink")
        .containsEntry("group.instance.id", "one")
        .containsEntry("security.protocol", "SSL");
    assertThat(new SinkSettings(KafkaClient.of("host:9092"), out, null).toConsumerSettings())
        .doesNotContainKey("group.instance.id");
  }

  private void awaitCommitted(long end) {
    await().until(() -> consumer.end == end);
  }

  @SafeVarargs
  private final void deliver(ConsumerRecord<String, byte[]>... records) {
    consumer.schedulePollTask(
        () -> {
          for (ConsumerRecord<String, byte[]> record : records) {
            consumer.addRecord(record);
          }
        });
  }

  private ConsumerRecord<String, byte[]> article(String id) {
    return record(id, RecordJson.toBytes(Examples.article(id)), null);
  }

  private static String json(String id) {
    return new String(RecordJson.toBytes(Examples.article(id)), UTF_8);
  }

  private ConsumerRecord<String, byte[]> record(String key, byte[] value, String formerly) {
    RecordHeaders headers = new RecordHeaders();
    CloudEvents.set(headers, CloudEvents.FORMERLY_FILED, formerly);
    return new ConsumerRecord<>(
        PARTITION.topic(),
        PARTITION.partition(),
        offset++,
        0,
        TimestampType.CREATE_TIME,
        key.length(),
        value == null ? 0 : value.length,
        key,
        value,
        headers,
        Optional.empty());
  }

  /** Remembers its last commit after it is closed. */
  private static final class CommitsKept extends MockConsumer<String, byte[]> {
    private volatile long end;

    CommitsKept() {
      super("earliest");
    }

    @Override
    public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
      super.commitSync(offsets);
      end = offsets.get(PARTITION).offset();
    }
  }
}
