package copydesk.records.channel;

import copydesk.records.EnrichedArticle;
import copydesk.records.PartyReference;
import copydesk.records.StatementRecord;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;

/** All channels. Keys of raw and dead articles are bytes: whatever came is kept as it came. */
public final class Channels {
  /** The partitions that every channel is created with, unless a setting says otherwise. */
  public static final int DEFAULT_PARTITIONS = 6;

  /** The largest raw article that ingest posts and enrich reads, in bytes. */
  public static final int MAX_ARTICLE_BYTES = 4 << 20;

  /** The longest article id, in bytes. */
  public static final int MAX_ID_BYTES = 4 << 10;

  /** The most that a raw article's headers may take, in bytes: they travel on with each record. */
  public static final int MAX_HEADER_BYTES = 64 << 10;

  /** The largest record that a channel takes, in bytes, its headers included. */
  public static final int MAX_RECORD_BYTES = 16 << 20;

  /** The largest dead letter, in bytes: the largest record, and what says why it is there. */
  public static final int MAX_DEAD_LETTER_BYTES = MAX_RECORD_BYTES + (1 << 20);

  /**
   * How long {@link #ENRICHED} keeps a kill at least, after what it takes back is gone: who was
   * away for longer can have missed it.
   */
  public static final Duration KILLS_KEPT = Duration.ofDays(30);

  /** Articles exactly as received, by article id: the archive that replays read. */
  public static final Channel<byte[], byte[]> RAW =
      new Channel<>("articles.raw", Serdes.ByteArray(), Serdes.ByteArray(), archive());

  /** Enriched articles by article id; a tombstone where the article was killed. */
  public static final Channel<String, EnrichedArticle> ENRICHED =
      new Channel<>(
          "articles.enriched",
          Serdes.String(),
          new RecordSerde<>(EnrichedArticle.class),
          enriched());

  /** Statements by speaker key. */
  public static final Channel<String, StatementRecord> STATEMENTS =
      new Channel<>(
          "statements", Serdes.String(), new RecordSerde<>(StatementRecord.class), archive());

  /** What could not be enriched: the original bytes, with the reason in the headers. */
  public static final Channel<byte[], byte[]> DEAD =
      new Channel<>("articles.dead", Serdes.ByteArray(), Serdes.ByteArray(), deadLetters());

  /** What is known of parties beforehand, by party key; a tombstone takes it back. */
  public static final Channel<String, PartyReference> PARTIES =
      new Channel<>(
          "parties",
          Serdes.String(),
          new RecordSerde<>(PartyReference.class),
          config(TopicConfig.CLEANUP_POLICY_COMPACT));

  /**
   * Within enrich, by article id: a signature of each article that was filed. It has one partition,
   * so that all meet, wherever their articles lie.
   */
  public static final Channel<String, byte[]> COMPARED =
      new Channel<>("articles.compared", Serdes.String(), Serdes.ByteArray(), 1, passing());

  /**
   * Within enrich, by article id: which story an article turned out to belong to. A record lies in
   * the partition of {@link #RAW} in which the article's raw record does.
   */
  public static final Channel<String, byte[]> JOINED =
      new Channel<>("articles.joined", Serdes.String(), Serdes.ByteArray(), passing());

  /**
   * What intake remembers of each feed, by its address, in a form of its own: written in the
   * transaction of the feed's articles.
   */
  public static final Channel<String, byte[]> FEEDS =
      new Channel<>(
          "feeds", Serdes.String(), Serdes.ByteArray(), config(TopicConfig.CLEANUP_POLICY_COMPACT));

  /**
   * What was sent back of {@link #DEAD}, by a letter's partition and offset there, in a form of its
   * own: written in the transaction that sends the article back.
   */
  public static final Channel<String, byte[]> REDRIVEN =
      new Channel<>(
          "articles.redriven",
          Serdes.String(),
          Serdes.ByteArray(),
          1,
          config(TopicConfig.CLEANUP_POLICY_COMPACT));

  private Channels() {}

  /**
   * Every channel, in the order of the article's way; what is known beforehand and what is
   * remembered come last.
   */
  public static List<Channel<?, ?>> all() {
    return List.of(RAW, ENRICHED, STATEMENTS, DEAD, COMPARED, JOINED, PARTIES, FEEDS, REDRIVEN);
  }

  private static Map<String, String> enriched() {
    Map<String, String> config = new HashMap<>(config(TopicConfig.CLEANUP_POLICY_COMPACT));
    config.put(TopicConfig.DELETE_RETENTION_MS_CONFIG, String.valueOf(KILLS_KEPT.toMillis()));
    return config;
  }

  private static Map<String, String> archive() {
    Map<String, String> config = new HashMap<>(config(TopicConfig.CLEANUP_POLICY_DELETE));
    config.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
    return config;
  }

  /** Of what is read once: kept for a week, in which a job that stands still has to go on. */
  private static Map<String, String> passing() {
    Map<String, String> config = archive();
    config.put(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(7L * 24 * 3_600_000));
    return config;
  }

  private static Map<String, String> deadLetters() {
    Map<String, String> config = archive();
    config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(MAX_DEAD_LETTER_BYTES));
    return config;
  }

  private static Map<String, String> config(String cleanupPolicy) {
    return Map.of(
        TopicConfig.CLEANUP_POLICY_CONFIG, cleanupPolicy,
        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(MAX_RECORD_BYTES),
        TopicConfig.SEGMENT_BYTES_CONFIG, String.valueOf(64 << 20));
  }
}
