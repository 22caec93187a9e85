package copydesk.enrich;

import copydesk.extract.reference.ReferenceDirectory;
import copydesk.records.PartyReference;
import copydesk.records.channel.Channels;
import copydesk.records.text.Columns;
import copydesk.stage.Counters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the directory of parties as the channel has them. A record that is no party is logged,
 * counted and passed over: what was known under its key stays. Starts from what the store holds,
 * for a store that is restored has its records without this step having seen them.
 */
final class KeepParty implements Processor<byte[], byte[], Void, Void> {
  private static final Logger LOG = LoggerFactory.getLogger(KeepParty.class);

  private final String store;
  private final ReferenceDirectory directory;
  private final Counters<EnrichCounter> counters;
  private ProcessorContext<Void, Void> context;
  private KeyValueStore<String, byte[]> parties;

  /**
   * @param store the name of the store of known parties, by party key
   */
  KeepParty(String store, ReferenceDirectory directory, Counters<EnrichCounter> counters) {
    this.store = store;
    this.directory = directory;
    this.counters = counters;
  }

  @Override
  public void init(ProcessorContext<Void, Void> newContext) {
    context = newContext;
    parties = newContext.getStateStore(store);
    try (KeyValueIterator<String, byte[]> all = parties.all()) {
      while (all.hasNext()) {
        KeyValue<String, byte[]> known = all.next();
        put(known.key, known.value);
      }
    }
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    if (record.value() == null) {
      parties.delete(key);
      directory.remove(key);
    } else if (put(key, record.value())) {
      parties.put(key, record.value());
    }
  }

  private boolean put(String key, byte[] json) {
    try {
      directory.put(PartyReference.ofRecord(key, json));
      return true;
    } catch (IOException e) {
      ignore(key, e);
      return false;
    }
  }

  private void ignore(String key, Exception why) {
    counters.count(EnrichCounter.IGNORED_PARTIES);
    RecordMetadata at = context.recordMetadata().orElse(null);
    LOG.warn(
        "ignored the record {} on {}{}: {}",
        shown(key),
        Channels.PARTIES.name(),
        at == null ? "" : ", partition " + at.partition() + ", offset " + at.offset(),
        shown(why.getMessage()));
  }

  /** Anyone may write the record: what it says must not break the log's lines. */
  private static String shown(String text) {
    return Columns.cut(text.replaceAll("\\p{Cntrl}", " "), PartyReference.MAX_LENGTH);
  }
}
