package copydesk.enrich;

import copydesk.extract.reference.ReferenceDirectory;
import copydesk.records.Article;
import copydesk.records.EnrichedArticle;
import copydesk.records.channel.Channel;
import copydesk.records.channel.Channels;
import copydesk.stage.Counters;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The way of an article through the job:
 *
 * <pre>
 * articles.raw → decode ─→ revise ─→ extract ─→ file ──→ articles.enriched, statements
 *                  ├────→ kill ───────────────────────→ articles.enriched, statements
 *                  └────────────── extract, file ─────→ articles.dead
 *
 * decode → pack → (a channel of the job's own, by article id) → unpack → revise, kill
 *
 * revise, file and kill share the store of revisions
 *
 * parties → keep-party → the directory that extract reads with
 * </pre>
 *
 * <p>Of a message with several articles, those whose id is not the record's key take the way by
 * pack and unpack: so all revisions of an article meet in one partition, in whichever message they
 * came, and still within the job's transactions.
 *
 * <p>Each step hands an article on or sends it to {@code articles.dead}; none ever stops the
 * stream. The names of steps and stores are all here: each step is told its own, those it hands on
 * to, and those it reads and writes.
 */
public final class EnrichTopology {
  /** The store of what was last filed of each article, by article id. */
  static final String REVISIONS = "revisions";

  /** The store of the parties that are known beforehand: a copy of their channel, by party key. */
  static final String PARTIES = "known-parties";

  /** The channel between pack and unpack, without what Kafka Streams adds to its name. */
  static final String ITEMS = "items";

  private static final String DECODE = "decode";
  private static final String PACK = "pack";
  private static final String UNPACK = "unpack";
  private static final String REVISE = "revise";
  private static final String EXTRACT = "extract";
  private static final String FILE = "file";
  private static final String KILL = "kill";
  private static final String KEEP_PARTY = "keep-party";

  private EnrichTopology() {}

  /**
   * Builds the topology; does no I/O.
   *
   * @param extractor reads an article; called from several threads at once
   * @param directory what the extractor knows of parties; kept as the channel {@code parties} has
   *     it, and filled before the first article is read
   * @param counters counts what goes through; shared by all threads
   */
  public static Topology build(
      Function<Article, EnrichedArticle> extractor,
      ReferenceDirectory directory,
      Counters<EnrichCounter> counters) {
    Topology topology = decoding(new Router(REVISE, KILL), counters);
    topology.addGlobalStore(
        knownParties(),
        Channels.PARTIES.name(),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer(),
        Channels.PARTIES.name(),
        KEEP_PARTY,
        () -> new KeepParty(PARTIES, directory, counters));
    topology.addProcessor(REVISE, () -> new ReviseArticle(REVISIONS), DECODE, UNPACK);
    topology.addProcessor(
        EXTRACT, () -> new ExtractArticle(EXTRACT, FILE, extractor, counters), REVISE);
    topology.addProcessor(FILE, () -> new FileArticle(FILE, REVISIONS, counters), EXTRACT);
    topology.addProcessor(KILL, () -> new KillArticle(REVISIONS, counters), DECODE, UNPACK);
    topology.addStateStore(RevisionStore.builder(REVISIONS), REVISE, FILE, KILL);
    addSink(topology, Channels.ENRICHED, FILE, KILL);
    addSink(topology, Channels.STATEMENTS, FILE, KILL);
    topology.addSink(
        Channels.DEAD.name(),
        Channels.DEAD.name(),
        Channels.DEAD.key().serializer(),
        Channels.DEAD.value().serializer(),
        DECODE,
        UNPACK,
        EXTRACT,
        FILE);
    return topology;
  }

  /** The steps that a channel of the job's own lies between, which only this interface makes. */
  private static Topology decoding(Router router, Counters<EnrichCounter> counters) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(
            Channels.RAW.name(),
            Consumed.with(Channels.RAW.key(), Channels.RAW.value()).withName(Channels.RAW.name()))
        .process(() -> new DecodeArticle(DECODE, PACK, router, counters), Named.as(DECODE))
        .process(PackArticle::new, Named.as(PACK))
        .repartition(
            Repartitioned.<String, byte[]>as(ITEMS)
                .withKeySerde(Serdes.String())
                .withValueSerde(Serdes.ByteArray()))
        .process(() -> new UnpackArticle(UNPACK, router, counters), Named.as(UNPACK));
    return builder.build();
  }

  /** Values arrive as JSON already: the step before has to know their size. */
  private static void addSink(Topology topology, Channel<String, ?> channel, String... parents) {
    topology.addSink(
        channel.name(), channel.name(), new StringSerializer(), new ByteArraySerializer(), parents);
  }

  /** In memory: it is read from the channel again at every start, so it misses no withdrawal. */
  private static StoreBuilder<KeyValueStore<String, byte[]>> knownParties() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(PARTIES), Serdes.String(), Serdes.ByteArray())
        .withCachingDisabled()
        .withLoggingDisabled();
  }
}
