package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.enrich.copy.Filed;
import copydesk.enrich.copy.StoryOf;
import copydesk.records.Article;
import copydesk.records.RecordJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a step that starts again finds in its store. */
final class StoresTest {
  private static final String ID = "urn:a";

  @TempDir private Path folder;
  private final KeyValueStore<String, byte[]> store =
      Stores.keyValueStoreBuilder(
              Stores.inMemoryKeyValueStore("store"), Serdes.String(), Serdes.ByteArray())
          .withLoggingDisabled()
          .build();

  private <K, V> MockProcessorContext<K, V> context() {
    MockProcessorContext<K, V> context =
        new MockProcessorContext<>(
            new Properties(), new org.apache.kafka.streams.processor.TaskId(0, 0), folder.toFile());
    if (!store.isOpen()) {
      store.init(context.getStateStoreContext(), store);
    }
    context.addStateStore(store);
    return context;
  }

  private static Held held(long until) {
    RecordHeaders headers = new RecordHeaders();
    headers.add("x", null).add("y", new byte[] {-1});
    Record<byte[], byte[]> raw = new Record<>(new byte[] {1}, new byte[] {2}, 5, headers);
    return new Held(
        until,
        VersionOrder.UNKNOWN,
        "hash",
        KeptRecord.of(raw),
        new Article(ID, 1, "source", "2026-11-24T10:00:00Z", "text \uD83D\uDE00"));
  }

  private static List<String> over(HeldArticles held, long wall) {
    EmbargoClock clock = new EmbargoClock(0);
    clock.read(wall, wall);
    return held.over(clock, wall);
  }

  @Test
  void heldArticles_areKnownAfterARestart() {
    HeldArticles before = HeldArticles.of(context(), "store");
    before.put(ID, held(1_000));
    before.put("b", held(Held.NO_END));
    before.put("c", held(900));
    before.put("c", held(2_000));
    before.remove("unknown");

    HeldArticles after = HeldArticles.of(context(), "store");
    assertThat(over(after, 999)).isEmpty();
    assertThat(over(after, 1_000)).containsExactly(ID);
    assertThat(over(after, 3_000)).containsExactly(ID, "c");
    assertThat(after.get("unknown")).isNull();

    after.remove(ID);
    assertThat(over(HeldArticles.of(context(), "store"), 3_000)).containsExactly("c");
  }

  @Test
  void heldArticle_comesBackAsItWas() {
    HeldArticles.of(context(), "store").put(ID, held(1_000));

    Held back = HeldArticles.of(context(), "store").get(ID);
    assertThat(back).isEqualTo(held(1_000));
    Record<byte[], byte[]> raw = back.raw().record();
    assertThat(raw.key()).containsExactly(1);
    assertThat(raw.value()).containsExactly(2);
    assertThat(raw.timestamp()).isEqualTo(5);
    assertThat(raw.headers().lastHeader("x").value()).isNull();
    assertThat(raw.headers().lastHeader("y").value()).containsExactly(-1);
  }

  @Test
  void stories_areToldAfterARestart() {
    String signature = "A".repeat(132) + "AB==";
    tell(new Filed("a", 4, true, 1_000, signature, null, null));
    List<StoryOf> told = tell(new Filed("b", 5, true, 2_000, signature, null, null));

    assertThat(told).containsExactly(new StoryOf("b", 5, "a"));
    assertThat(tell(new Filed("b", 5, false, 3_000, signature, null, "a"))).isEmpty();
    assertThat(TellStories.partition("any", "b", told.get(0), 6))
        .hasValueSatisfying(partitions -> assertThat(partitions).containsExactly(5));
  }

  /** A step of its own each time, over one store. */
  private List<StoryOf> tell(Filed filed) {
    MockProcessorContext<String, StoryOf> context = context();
    TellStories step = new TellStories("store");
    step.init(context);
    step.process(new Record<>(filed.id(), RecordJson.toBytes(filed), 0));
    List<StoryOf> told = new ArrayList<>();
    context.forwarded().forEach(forward -> told.add(forward.record().value()));
    return told;
  }
}
