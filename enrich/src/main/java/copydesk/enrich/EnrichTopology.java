package copydesk.enrich;

import copydesk.enrich.copy.StoryOf;
import copydesk.extract.reference.ReferenceDirectory;
import copydesk.records.Article;
import copydesk.records.EnrichedArticle;
import copydesk.records.channel.Channel;
import copydesk.records.channel.Channels;
import copydesk.records.channel.RecordSerde;
import copydesk.stage.Counters;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
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
 * articles.raw → decode → revise ─→ extract ─→ file ──→ articles.enriched, statements
 *                  │        │ ├─→ kill ─────────────────→ articles.enriched, statements
 *                  │        │ └─→ (held until its embargo is over)
 *                  └────────┴─── extract, file ────────→ articles.dead
 *
 * decode → pack → (a channel of the job's own, by article id) → unpack → revise, kill
 *
 * file → articles.compared → tell → articles.joined → join → extract
 *
 * revise, file, kill and join share the store of revisions
 *
 * parties → keep-party → the directory that extract reads with
 * </pre>
 *
 * <p>Of a message with several articles, those whose id is not the record's key take the way by
 * pack and unpack: so all revisions of an article meet in one partition, in whichever message they
 * came, and still within the job's transactions.
 *
 * <p>Copies lie in other partitions than their originals. So a signature of each article that was
 * filed passes through the one partition of {@code articles.compared}, and where an article turns
 * out to be a copy, its own partition is told, and files it again with its story.
 *
 * <p>Each step hands an article on or sends it to {@code articles.dead}; none ever stops the
 * stream. The names of steps and stores are all here: each step is told its own, those it hands on
 * to, and those it reads and writes.
 */
final class EnrichTopology {
  /** The store of what was last filed of each article, by article id. */
  static final String REVISIONS = "revisions";

  /** The store of the parties that are known beforehand: a copy of their channel, by party key. */
  static final String PARTIES = "known-parties";

  /** The store of what is held until its embargo is over, by article id. */
  static final String HELD = "held";

  /** The store of what copies are told by, by article id. */
  static final String STORIES = "stories";

  /** The channel between pack and unpack, without what Kafka Streams adds to its name. */
  static final String ITEMS = "items";

  private static final String DECODE = "decode";
  private static final String PACK = "pack";
  private static final String UNPACK = "unpack";
  private static final String REVISE = "revise";
  private static final String EXTRACT = "extract";
  private static final String FILE = "file";
  private static final String KILL = "kill";
  private static final String TELL = "tell";
  private static final String JOIN = "join";
  private static final String KEEP_PARTY = "keep-party";

  private EnrichTopology() {}

  /**
   * Builds the topology; does no I/O.
   *
   * @param extractor reads an article; called from several threads at once
   * @param directory what the extractor knows of parties; kept as the channel {@code parties} has
   *     it, and filled before the first article is read
   * @param rules what becomes of articles in the course of their lives
   * @param pace says when to commit; the clients of the job keep to the same
   * @param counters counts what goes through; shared by all threads
   * @param breaker is told of each article that is enriched or dead; shared likewise
   * @param times is told when each article came in that is enriched; shared likewise
   */
  static Topology build(
      Function<Article, EnrichedArticle> extractor,
      ReferenceDirectory directory,
      LifeRules rules,
      CommitPace pace,
      Counters<EnrichCounter> counters,
      Breaker breaker,
      FilingTimes times) {
    Topology topology = decoding(new Router(REVISE), pace, counters, breaker);
    topology.addGlobalStore(
        knownParties(),
        Channels.PARTIES.name(),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer(),
        Channels.PARTIES.name(),
        KEEP_PARTY,
        () -> new KeepParty(PARTIES, directory, counters));
    ReviseArticle.Steps revise = new ReviseArticle.Steps(REVISE, EXTRACT, KILL, REVISIONS, HELD);
    topology.addProcessor(
        REVISE, () -> new ReviseArticle(revise, rules, counters, breaker), DECODE, UNPACK);
    String joined = Channels.JOINED.name();
    topology.addSource(joined, new StringDeserializer(), new ByteArrayDeserializer(), joined);
    topology.addProcessor(JOIN, () -> new JoinStory(REVISIONS), joined);
    topology.addProcessor(
        EXTRACT,
        () -> new ExtractArticle(EXTRACT, FILE, extractor, counters, breaker),
        REVISE,
        JOIN);
    String compared = Channels.COMPARED.name();
    topology.addProcessor(
        FILE, () -> new FileArticle(FILE, REVISIONS, compared, counters, breaker, times), EXTRACT);
    topology.addProcessor(KILL, () -> new KillArticle(REVISIONS, counters), REVISE);
    topology.addStateStore(ArticleStores.builder(REVISIONS), REVISE, FILE, KILL, JOIN);
    topology.addStateStore(ArticleStores.builder(HELD), REVISE);
    addComparison(topology);
    addSink(topology, Channels.ENRICHED, FILE, KILL);
    addSink(topology, Channels.STATEMENTS, FILE, KILL);
    topology.addSink(
        Channels.DEAD.name(),
        Channels.DEAD.name(),
        Channels.DEAD.key().serializer(),
        Channels.DEAD.value().serializer(),
        DECODE,
        UNPACK,
        REVISE,
        EXTRACT,
        FILE);
    return topology;
  }

  /** From what was filed to the stories that are told: a part of the topology of its own. */
  private static void addComparison(Topology topology) {
    String compared = Channels.COMPARED.name();
    String filed = compared + "-filed";
    topology.addSink(compared, compared, new StringSerializer(), new ByteArraySerializer(), FILE);
    topology.addSource(filed, new StringDeserializer(), new ByteArrayDeserializer(), compared);
    topology.addProcessor(TELL, () -> new TellStories(STORIES), filed);
    topology.addStateStore(ArticleStores.builder(STORIES), TELL);
    topology.addSink(
        Channels.JOINED.name() + "-told",
        Channels.JOINED.name(),
        new StringSerializer(),
        new RecordSerde<>(StoryOf.class).serializer(),
        TellStories::partition,
        TELL);
  }

  /** The steps that a channel of the job's own lies between, which only this interface makes. */
  private static Topology decoding(
      Router router, CommitPace pace, Counters<EnrichCounter> counters, Breaker breaker) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(
            Channels.RAW.name(),
            Consumed.with(Channels.RAW.key(), Channels.RAW.value()).withName(Channels.RAW.name()))
        .process(
            () -> new DecodeArticle(DECODE, PACK, router, pace, counters, breaker),
            Named.as(DECODE))
        .process(PackArticle::new, Named.as(PACK))
        .repartition(
            Repartitioned.<String, byte[]>as(ITEMS)
                .withKeySerde(Serdes.String())
                .withValueSerde(Serdes.ByteArray()))
        .process(
            () -> new UnpackArticle(UNPACK, router, pace, counters, breaker), Named.as(UNPACK));
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
