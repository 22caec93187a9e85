package copydesk.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import copydesk.records.Examples;
import copydesk.records.RecordJson;
import copydesk.records.channel.CloudEvents;
import copydesk.stage.KafkaClient;
import copydesk.stage.StageFailureException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticleSinkTest extends SinkFixture {
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
    CloudEvents.set(kill.headers(), CloudEvents.ID, "a:7:killed");
    ConsumerRecord<String, byte[]> earlier = record("b", null, DAY);
    CloudEvents.set(earlier.headers(), CloudEvents.ID, "b:7:12");
    ConsumerRecord<String, byte[]> strange = record("c", null, DAY);
    CloudEvents.set(strange.headers(), CloudEvents.ID, "c:3:seven");
    deliver(filed, kill, earlier, strange);
    sink.start();

    awaitCommitted(4);
    assertThat(store.kills()).containsExactly("a 7", "b 12", "c 0");
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
            },
            System::nanoTime);

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
}
