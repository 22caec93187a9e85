package copydesk.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import copydesk.stage.KafkaClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

/** From where a sink reads its partitions. */
final class SinkPlacesTest extends SinkFixture {
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
  void commitThatTheGroupRefuses_doesNotStopTheSink() {
    consumer.refuses = true;
    deliver(article("a"));
    sink.start();
    await().until(() -> !consumer.refuses);
    deliver(article("b"));

    awaitCommitted(2);
    assertThat(store.articles()).containsOnlyKeys(DAY + " a", DAY + " b");
    assertThat(sink.failure()).isNotDone();
  }

  @Test
  void sinkThatWasHeldUp_dropsItsBatch_andGoesOnWhereTheOtherIs() {
    store.isTakenAt("a", 2, () -> clock.addAndGet(Duration.ofSeconds(7).toNanos()));
    deliver(article("a"), article("b"), article("c"));
    sink.start();
    await().until(() -> store.calls().contains("taken over"));
    offset = 2;
    consumer.schedulePollTask(() -> consumer.rebalance(List.of(PARTITION)));
    deliver(article("c"));

    awaitCommitted(3);
    assertThat(store.articles()).containsOnlyKeys(DAY + " a", DAY + " c");
    assertThat(sink.failure()).isNotDone();
  }

  @Test
  void placeOfAPartitionThatAnotherTookMeanwhile_isLeftAlone() {
    store.isTakenAt("b", 7, () -> {});
    deliver(article("a"), article("b"));
    sink.start();
    await().until(() -> store.calls().contains("taken over"));

    assertThat(store.next(0)).isEqualTo(7);
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
}
