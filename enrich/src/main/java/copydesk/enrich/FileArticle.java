package copydesk.enrich;

import copydesk.records.EnrichedArticle;
import copydesk.records.RecordJson;
import copydesk.records.StatementRecord;
import copydesk.records.Status;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import copydesk.stage.Counters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Publishes what was read: the enriched article or its tombstone, its statements, and the
 * withdrawal of those that the revision before had and this one has not.
 */
final class FileArticle implements Processor<String, Copy, Object, Object> {
  static final String NAME = "file";

  private final Counters<EnrichCounter> counters;
  private ProcessorContext<Object, Object> context;
  private KeyValueStore<String, byte[]> revisions;
  private DeadLetters deadLetters;

  FileArticle(Counters<EnrichCounter> counters) {
    this.counters = counters;
  }

  @Override
  public void init(ProcessorContext<Object, Object> newContext) {
    context = newContext;
    revisions = newContext.getStateStore(EnrichTopology.REVISIONS);
    deadLetters = new DeadLetters(newContext, NAME, counters);
  }

  @Override
  public void process(Record<String, Copy> extracted) {
    if (extracted.value().kills()) {
      kill(extracted);
    } else {
      file(extracted);
    }
  }

  private void file(Record<String, Copy> extracted) {
    Copy copy = extracted.value();
    EnrichedArticle enriched = copy.enriched();
    Filing filing;
    try {
      filing = Filing.of(enriched, copy.previous());
    } catch (RejectedArticleException e) {
      deadLetters.send(copy.raw(), e);
      return;
    } catch (RuntimeException e) { // the extractor's record is none that can be filed
      deadLetters.send(
          copy.raw(), new RejectedArticleException(DeadReason.EXTRACTION_FAILED, e.toString(), e));
      return;
    }
    forward(extracted, filing.json(), enriched.version(), filing.former());
    withdraw(extracted, copy.previous(), filing.statements());
    filing.statements().forEach(statement -> forward(extracted, statement));
    revisions.put(extracted.key(), filing.revision());
    counters.count(EnrichCounter.ENRICHED);
    counters.add(EnrichCounter.STATEMENTS, filing.statements().size());
  }

  private void kill(Record<String, Copy> extracted) {
    Revision previous = extracted.value().previous();
    int version = previous == null ? 1 : previous.version() + 1;
    List<String> former = Filing.formerFolders(previous, null);
    forward(extracted, null, version, former);
    withdraw(extracted, previous, List.of());
    if (previous != null) {
      revisions.put(extracted.key(), new Revision(version, null, former, List.of()).toBytes());
    }
    counters.count(EnrichCounter.KILLED);
  }

  private void forward(Record<String, Copy> cause, byte[] json, int version, List<String> former) {
    Record<Object, Object> record =
        cause.<Object>withKey(cause.key()).<Object>withValue(json).withHeaders(cause.headers());
    Headers headers = record.headers();
    describe(headers, CloudEvents.ENRICHED_TYPE, cause.key() + ":" + version);
    CloudEvents.set(
        headers, CloudEvents.FORMERLY_FILED, former.isEmpty() ? null : String.join(",", former));
    context.forward(record, Channels.ENRICHED.name());
  }

  private void withdraw(
      Record<String, Copy> cause, Revision previous, List<StatementRecord> current) {
    if (previous == null) {
      return;
    }
    Set<String> kept =
        current.stream()
            .map(FileArticle::identity)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (StatementRecord old : previous.statements()) {
      if (!kept.contains(identity(old))) {
        forward(
            cause,
            new StatementRecord(
                old.article(),
                old.version(),
                Status.WITHDRAWN,
                old.published(),
                old.headline(),
                old.speakerKey(),
                old.statement()));
      }
    }
  }

  /** A statement whose speaker changed is another one to those who subscribe to a speaker. */
  private static String identity(StatementRecord record) {
    return record.statement().id() + ' ' + record.speakerKey();
  }

  private void forward(Record<String, Copy> cause, StatementRecord statement) {
    Record<Object, Object> record =
        cause
            .<Object>withKey(statement.speakerKey())
            .<Object>withValue(RecordJson.toBytes(statement))
            .withHeaders(cause.headers());
    String id =
        statement.article()
            + ":"
            + statement.version()
            + ":"
            + statement.statement().id()
            + (statement.status() == Status.USABLE ? "" : ":" + statement.status().code());
    CloudEvents.set(record.headers(), CloudEvents.FORMERLY_FILED, null);
    describe(record.headers(), CloudEvents.STATEMENT_TYPE, id);
    context.forward(record, Channels.STATEMENTS.name());
  }

  private static void describe(Headers headers, String type, String id) {
    CloudEvents.set(headers, CloudEvents.SPEC_VERSION, "1.0");
    CloudEvents.set(headers, CloudEvents.TYPE, type);
    CloudEvents.set(headers, CloudEvents.ID, id);
    CloudEvents.set(headers, CloudEvents.CONTENT_TYPE, "application/json");
    if (CloudEvents.get(headers, CloudEvents.SOURCE) == null) {
      CloudEvents.set(headers, CloudEvents.SOURCE, "urn:copydesk");
    }
  }
}
