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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticleSinkTest {
  private static final TopicPartition PARTITION = new TopicPartition(Channels.ENRICHED.name(), 0);
  private static final String DAY = "2021/07/09";

  private final ArticlesInMemory store = new ArticlesInMemory();
  private CommitsKept consumer = new CommitsKept();
  private ArticleSink sink;
  private long offset;

  @BeforeEach
  void open() {
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    consumer.updateEndOffsets(Map.of(PARTITION, 9L));
    consumer.schedulePollTask(() -> consumer.rebalance(List.of(PARTITION)));
    SinkSettings settings = new SinkSettings(KafkaClient.of("host:9092"), "one");
    sink = new ArticleSink(settings, store, () -> consumer);
  }

  @AfterEach
  void close() {
    sink.close();
  }

  @Test
  void article_isWrittenFlushedAndThenCommitted() {
    deliver(article("a"), article("b"));
    sink.start();

    awaitCommitted(2);
    assertThat(store.calls())
        .containsExactly("open", "write a", "write b", "flush", "reached {0=2}");
    assertThat(store.articles()).containsEntry(DAY + " a", Examples.article("a"));
    assertThat(sink.counters()).hasToString("2 written, 0 removed, 0 unreadable, 0 late");
  }

  @Test
  void record_isHandedToTheStoreAsItIsOnTheChannel() {
    byte[] newer = ArticleStoreContract.withUnknownFields("a");
    deliver(record("a", newer, null));
    sink.start();

    awaitCommitted(1);
    assertThat(store.records().get(DAY + " a")).isSameAs(newer);
  }

  @Test
  void sameRecordTwice_isWrittenTwiceAndKeptOnce() {
    deliver(article("a"));
    sink.start();
    awaitCommitted(1);
    deliver(article("a"));

    awaitCommitted(2);
    assertThat(store.articles()).containsOnlyKeys(DAY + " a");
  }

  @Test
  void tombstone_removesTheArticle() {
    deliver(article("a"), article("b"), record("a", null, DAY));
    sink.start();

    awaitCommitted(3);
    assertThat(store.articles()).containsOnlyKeys(DAY + " b");
    assertThat(sink.counters().get(SinkCounter.REMOVED)).isEqualTo(1);
  }

  @Test
  void tombstone_tellsTheStoreItsNumber() {
    ConsumerRecord<String, byte[]> filed = article("a");
    ConsumerRecord<String, byte[]> kill = record("a", null, DAY);
    CloudEvents.set(kill.headers(), CloudEvents.ID, "a:7");
    ConsumerRecord<String, byte[]> strange = record("b", null, DAY);
    CloudEvents.set(strange.headers(), CloudEvents.ID, "b:seven");
    deliver(filed, kill, strange);
    sink.start();

    awaitCommitted(3);
    assertThat(store.kills()).containsExactly("a 7", "b 0");
  }

  @Test
  void storeThatIsAlone_isReadFromWhereItSays() {
    store.isAlone(2);
    partitionsAre(0, 3);
    deliver(article("a"), article("b"), article("c"));
    sink.start();

    awaitCommitted(3);
    assertThat(store.articles()).containsOnlyKeys(DAY + " c");
    assertThat(sink.group()).isEqualTo("copydesk-sink");
  }

  @Test
  void storeThatIsShared_isReadFromWhereItSays_whateverTheGroupHasCommitted() {
    store.has(1);
    consumer.commitSync(Map.of(PARTITION, new OffsetAndMetadata(3)));
    deliver(article("a"), article("b"), article("c"));
    sink.start();

    await().until(() -> store.calls().contains("reached {0=3}"));
    assertThat(store.articles()).containsOnlyKeys(DAY + " b", DAY + " c");
    assertThat(sink.group()).isEqualTo("copydesk-sink-memory");
  }

  @Test
  void storeThatWasRemoved_isOpenedAgainAndFilledFromTheBeginning() {
    deliver(article("a"), article("b"));
    sink.start();
    awaitCommitted(2);
    store.lose();
    deliver(article("c"));
    await().until(() -> store.calls().stream().filter("open"::equals).count() == 2);
    offset = 0;
    deliver(article("a"), article("b"), article("c"));

    awaitCommitted(3);
    assertThat(store.articles()).containsOnlyKeys(DAY + " a", DAY + " b", DAY + " c");
    assertThat(sink.failure()).isNotDone();
  }

  @Test
  void storeThatIsAheadOfTheChannel_stopsTheSink() {
    store.isAlone(4);
    partitionsAre(0, 3);
    sink.start();

    await().until(() -> sink.failure().isDone());
    assertThat(sink.failure().join())
        .hasMessageStartingWith("memory has partition 0 of articles.enriched up to offset 4,");
  }

  @Test
  void sharedStoreThatIsAheadOfTheChannel_stopsTheSink() {
    store.has(4);
    consumer.updateEndOffsets(Map.of(PARTITION, 3L));
    deliver(article("a"));
    sink.start();

    await().until(() -> sink.failure().isDone());
    assertThat(sink.failure().join())
        .hasMessageStartingWith("memory has partition 0 of articles.enriched up to offset 4,");
    assertThat(store.articles()).isEmpty();
  }

  @Test
  void tombstoneOfAnArticleThatWasNeverFiled_removesNothing() {
    deliver(article("a"), record("never", null, null));
    sink.start();

    awaitCommitted(2);
    assertThat(store.calls()).containsExactly("open", "write a", "flush", "reached {0=2}");
    assertThat(sink.counters().get(SinkCounter.REMOVED)).isZero();
  }

  @Test
  void revisionOfAnotherDate_isWrittenBeforeTheFormerIsRemoved() {
    byte[] moved = RecordJson.toBytes(Examples.article("a", "2021-07-10", null));
    deliver(article("a"), record("a", moved, "2021/07/09"));
    sink.start();

    awaitCommitted(2);
    assertThat(store.calls())
        .containsExactly(
            "open", "write a", "write a", "remove a [2021/07/09]", "flush", "reached {0=2}");
    assertThat(store.articles()).containsOnlyKeys("2021/07/10 a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"..", "/", "../elsewhere", "2021/07/09/..", "", "undated/..", "2021/7/9", "x,/"})
  void headerThatNamesNoFilingDate_reachesNoStore(String header) {
    deliver(record("a", null, header), record("a", null, header + ",undated," + header));
    sink.start();

    awaitCommitted(2);
    assertThat(store.calls())
        .containsExactly("open", "remove a [undated]", "flush", "reached {0=2}");
  }

  @Test
  void whatIsNoArticle_isPassedOverCountedAndCommitted() {
    byte[] badDate = json("a").replace("2021-07-09", "yesterday").getBytes(UTF_8);
    byte[] noId = json("a").replace("\"id\":\"a\"", "\"id\":null").getBytes(UTF_8);
    String withoutKey = json("a").replaceFirst("\"key\":\"[^\"]*\"", "\"key\":null");
    assertThat(withoutKey).isNotEqualTo(json("a"));
    byte[] noPartyKey = withoutKey.getBytes(UTF_8);
    deliver(
        article("good"),
        record("1", "{".getBytes(UTF_8), null),
        record("2", "null".getBytes(UTF_8), null),
        record("3", "{}".getBytes(UTF_8), null),
        record("a", badDate, null),
        record("a", noId, null),
        record("a", noPartyKey, null),
        record("other", json("a").getBytes(UTF_8), DAY),
        article("good-again"));
    sink.start();

    awaitCommitted(9);
    assertThat(sink.counters().get(SinkCounter.WRITTEN)).isEqualTo(2);
    assertThat(sink.counters().get(SinkCounter.UNREADABLE)).isEqualTo(7);
    assertThat(sink.failure()).isNotDone();
  }

  @Test
  void storeThatFails_stopsTheSinkAndLeavesItsOffsetUncommitted() {
    store.failAt("write b");
    deliver(article("a"), article("b"), article("c"));
    sink.start();

    await().until(() -> sink.failure().isDone());
    assertThat(sink.failure().join())
        .hasMessageStartingWith("cannot write to memory: asked to fail")
        .hasMessageContaining("nothing is lost");
    assertThat(consumer.end).as("what was written before").isEqualTo(1);
    await().until(() -> consumer.closed());
    assertThat(store.calls())
        .containsExactly("open", "write a", "write b", "flush", "reached {0=1}", "close");
  }

  @Test
  void storeThatCannotFlush_leavesEverythingUncommitted() {
    store.failAt("flush");
    deliver(article("a"));
    sink.start();

    await().until(() -> sink.failure().isDone());
    assertThat(consumer.end).isZero();
  }

  @Test
  void storeThatCannotBeOpened_isRefusedAtTheStart() {
    store.failAt("open");

    assertThatThrownBy(sink::start)
        .isInstanceOf(StageFailureException.class)
        .hasMessageContaining("cannot write to memory");
  }

  @Test
  void consumerThatCannotBeMade_leavesTheStoreClosed() {
    KafkaException cause = new KafkaException("no such login module");
    ArticleSink refused =
        new ArticleSink(
            new SinkSettings(KafkaClient.of("host:9092"), null),
            store,
            () -> {
              throw cause;
            });

    assertThatThrownBy(refused::start).isSameAs(cause);
    assertThat(store.calls()).containsExactly("open", "close");
    refused.close();
    assertThat(store.calls()).hasSize(2);
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
    assertThat(store.calls()).endsWith("close");
    assertThat(sink.failure()).isNotDone();
  }

  @Test
  void storeThatCannotBeClosed_failsTheClose() {
    store.failAt("close");
    deliver(article("a"));
    sink.start();
    awaitCommitted(1);

    assertThatThrownBy(sink::close)
        .isInstanceOf(StageFailureException.class)
        .hasMessageContaining("asked to fail at close");
    assertThat(sink.failure()).isDone();
  }

  @Test
  void close_endsAWaitOfTheStore() {
    store.waitAtWrites();
    deliver(article("a"));
    sink.start();
    await().until(() -> store.calls().contains("write a"));

    assertThatThrownBy(sink::close).hasMessageContaining("stopped while waiting");
    assertThat(store.calls()).endsWith("close");
    assertThat(consumer.end).isZero();
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
                    new KafkaClient("host:9092", Map.of("security.protocol", "SSL")), "one")
                .toConsumerSettings("7f3a"))
        .containsEntry("isolation.level", "read_committed")
        .containsEntry("enable.auto.commit", false)
        .containsEntry("auto.offset.reset", "none")
        .containsEntry("group.id", "copydesk-sink-7f3a")
        .containsEntry("group.instance.id", "one")
        .containsEntry("security.protocol", "SSL");
    assertThat(new SinkSettings(KafkaClient.of("host:9092"), null).toConsumerSettings(null))
        .containsEntry("group.id", "copydesk-sink")
        .doesNotContainKey("group.instance.id");
  }

  /** Makes the consumer one of one partition, that nobody assigns to it. */
  private void partitionsAre(long begin, long end) {
    consumer = new CommitsKept();
    consumer.updatePartitions(
        PARTITION.topic(), List.of(new PartitionInfo(PARTITION.topic(), 0, null, null, null)));
    consumer.updateBeginningOffsets(Map.of(PARTITION, begin));
    consumer.updateEndOffsets(Map.of(PARTITION, end));
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
      super("none");
    }

    @Override
    public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
        Map<TopicPartition, Long> times) {
      return Map.of(PARTITION, new OffsetAndTimestamp(0, 0));
    }

    @Override
    public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
      super.commitSync(offsets);
      end = offsets.get(PARTITION).offset();
    }
  }
}
