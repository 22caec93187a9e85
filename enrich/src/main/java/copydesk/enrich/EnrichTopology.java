package copydesk.enrich;

import copydesk.extract.reference.ReferenceDirectory;
import copydesk.records.Article;
import copydesk.records.EnrichedArticle;
import copydesk.records.channel.Channel;
import copydesk.records.channel.Channels;
import copydesk.stage.Counters;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The way of an article through the job:
 *
 * <pre>
 * articles.raw → decode → revise → extract → file → articles.enriched
 *                  │         │        │       ├──→ statements
 *                  └─────────│────────┴───────┴──→ articles.dead
 *                        (revisions)
 *
 * parties → keep-party → the directory that extract reads with
 * </pre>
 *
 * <p>Each step hands an article on or sends it to {@code articles.dead}; none ever stops the
 * stream.
 */
public final class EnrichTopology {
  /** The store of what was last filed of each article, by article id. */
  static final String REVISIONS = "revisions";

  /** The store of the parties that are known beforehand: a copy of their channel, by party key. */
  static final String PARTIES = "known-parties";

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
    Topology topology = new Topology();
    topology.addGlobalStore(
        knownParties(),
        Channels.PARTIES.name(),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer(),
        Channels.PARTIES.name(),
        KeepParty.NAME,
        () -> new KeepParty(directory, counters));
    String raw = Channels.RAW.name();
    topology.addSource(
        raw, Channels.RAW.key().deserializer(), Channels.RAW.value().deserializer(), raw);
    topology.addProcessor(DecodeArticle.NAME, () -> new DecodeArticle(counters), raw);
    topology.addProcessor(ReviseArticle.NAME, ReviseArticle::new, DecodeArticle.NAME);
    topology.addProcessor(
        ExtractArticle.NAME, () -> new ExtractArticle(extractor, counters), ReviseArticle.NAME);
    topology.addProcessor(FileArticle.NAME, () -> new FileArticle(counters), ExtractArticle.NAME);
    topology.addStateStore(revisions(), ReviseArticle.NAME, FileArticle.NAME);
    addSink(topology, Channels.ENRICHED, FileArticle.NAME);
    addSink(topology, Channels.STATEMENTS, FileArticle.NAME);
    topology.addSink(
        Channels.DEAD.name(),
        Channels.DEAD.name(),
        Channels.DEAD.key().serializer(),
        Channels.DEAD.value().serializer(),
        DecodeArticle.NAME,
        ExtractArticle.NAME,
        FileArticle.NAME);
    return topology;
  }

  /** Values arrive as JSON already: the step before has to know their size. */
  private static void addSink(Topology topology, Channel<String, ?> channel, String parent) {
    topology.addSink(
        channel.name(), channel.name(), new StringSerializer(), new ByteArraySerializer(), parent);
  }

  /** In memory: it is read from the channel again at every start, so it misses no withdrawal. */
  private static StoreBuilder<KeyValueStore<String, byte[]>> knownParties() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(PARTIES), Serdes.String(), Serdes.ByteArray())
        .withCachingDisabled()
        .withLoggingDisabled();
  }

  private static StoreBuilder<KeyValueStore<String, byte[]>> revisions() {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(REVISIONS), Serdes.String(), Serdes.ByteArray())
        .withCachingDisabled()
        .withLoggingEnabled(
            Map.of(
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(Channels.MAX_RECORD_BYTES)));
  }
}
