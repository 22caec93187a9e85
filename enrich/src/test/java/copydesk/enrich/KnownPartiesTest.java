package copydesk.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.Extractor;
import copydesk.extract.reference.ReferenceDirectory;
import copydesk.records.EnrichedArticle;
import copydesk.records.Party;
import copydesk.records.PartyReference;
import copydesk.records.RecordJson;
import copydesk.records.channel.Channels;
import copydesk.stage.Counters;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is posted to the channel of parties, and what the next article makes of it. */
final class KnownPartiesTest {
  private static final ReferenceDirectory DIRECTORY = ReferenceDirectory.load();
  private static final Extractor EXTRACTOR = Extractor.load(DIRECTORY);
  private static final String KEY = "person/john-tamworth";
  private static final String TEXT = "JoTa came to Madrid on Monday. The Badger of Brill was late.";

  private final Counters<EnrichCounter> counters = EnrichCounter.counters();
  @TempDir private Path stateDir;
  private JobDriver job;
  private TopologyTestDriver driver;
  private int articles;
  private TestInputTopic<byte[], byte[]> raw;
  private TestInputTopic<byte[], byte[]> parties;
  private TestOutputTopic<String, EnrichedArticle> enriched;

  @BeforeEach
  void open() {
    job =
        new JobDriver(
            EXTRACTOR::extract, DIRECTORY, LifeRules.DEFAULT, counters, stateDir, Instant.EPOCH);
    driver = job.driver();
    raw = job.raw();
    parties = input(Channels.PARTIES.name());
    enriched = job.enriched();
  }

  @AfterEach
  void close() {
    job.close();
    DIRECTORY.remove(KEY);
  }

  @Test
  void oneRecord_andTheNextArticleKnowsIt() {
    assertThat(read()).isNull();
    post(KEY, john("JoTa"));

    assertThat(read().aliases()).containsExactly("JoTa");
    assertThat(counters.get(EnrichCounter.IGNORED_PARTIES)).isZero();
  }

  @Test
  void correction_takesThePlaceOfTheRecordBefore() {
    post(KEY, john("JoTa"));
    post(KEY, john("Badger of Brill"));

    assertThat(read().aliases()).containsExactly("Badger of Brill");
  }

  @Test
  void tombstone_takesItBack() {
    post(KEY, john("JoTa"));
    post(KEY, null);

    assertThat(read()).isNull();
    assertThat(store().get(KEY)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "person/john-tamworth | no JSON",
        "person/john-tamworth | null",
        "person/john-tamworth | []",
        "person/john-tamworth | {}",
        "person/john-tamworth | {\"key\":\"person/john-tamworth\",\"name\":\" \",\"type\":\"person\"}",
        "person/john-tamworth | {\"key\":\"person/john-tamworth\",\"name\":\"J\",\"type\":\"ghost\"}",
        "person/john-tamworth | {\"key\":\"person/john-tamworth\",\"name\":\"J\",\"type\":\"group\"}",
        "person/john-tamworth | {\"key\":\"person/other\",\"name\":\"J\",\"type\":\"person\"}",
        "john | {\"key\":\"john\",\"name\":\"J\",\"type\":\"person\"}",
        " | {\"key\":\"\",\"name\":\"J\",\"type\":\"person\"}"
      })
  void recordThatIsNoParty_isIgnoredAloudAndTheStreamGoesOn(String key, String value) {
    post(KEY, john("JoTa"));
    parties.pipeInput(key == null ? null : key.getBytes(UTF_8), value.getBytes(UTF_8));
    parties.pipeInput(new byte[] {(byte) 0xFF, '\n'}, new byte[] {0, (byte) 0xFF});

    assertThat(read().aliases()).containsExactly("JoTa");
    assertThat(counters.get(EnrichCounter.IGNORED_PARTIES)).isEqualTo(2);
    assertThat(counters).hasToString("1 in = 1 enriched + 0 killed + 0 dead; 2 ignored on parties");
  }

  @Test
  void filledStore_isKnownFromTheStart() {
    MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
    KeyValueStore<String, byte[]> restored =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(EnrichTopology.PARTIES),
                Serdes.String(),
                Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    restored.init(context.getStateStoreContext(), restored);
    context.addStateStore(restored);
    restored.put(KEY, john("JoTa"));
    restored.put("person/broken", "no JSON".getBytes(UTF_8));

    new KeepParty(EnrichTopology.PARTIES, DIRECTORY, counters).init(context);

    assertThat(read().aliases()).containsExactly("JoTa");
    assertThat(counters.get(EnrichCounter.IGNORED_PARTIES)).isEqualTo(1);
  }

  @Test
  void store_holdsWhatIsKnown() {
    post(KEY, john("JoTa"));
    post("person/broken", "no JSON".getBytes(UTF_8));

    assertThat(store().get(KEY)).isEqualTo(john("JoTa"));
    assertThat(store().get("person/broken")).isNull();
  }

  private KeyValueStore<String, byte[]> store() {
    return driver.getKeyValueStore(EnrichTopology.PARTIES);
  }

  /** The person as the next article has him, or null. */
  private Party read() {
    raw.pipeInput(("a-" + articles++).getBytes(UTF_8), TEXT.getBytes(UTF_8));
    return enriched.readRecord().value().parties().stream()
        .filter(party -> party.key().equals(KEY))
        .findFirst()
        .orElse(null);
  }

  private void post(String key, byte[] value) {
    parties.pipeInput(key.getBytes(UTF_8), value);
  }

  private static byte[] john(String alias) {
    return RecordJson.toBytes(
        new PartyReference(KEY, "John Tamworth", Party.Type.PERSON, List.of(alias), List.of()));
  }

  private TestInputTopic<byte[], byte[]> input(String channel) {
    return driver.createInputTopic(channel, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
