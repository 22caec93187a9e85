package copydesk.enrich;

import copydesk.records.Change;
import copydesk.records.RecordJson;
import copydesk.records.StatementRecord;
import copydesk.records.Status;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * One step's way to {@code articles.enriched} and {@code statements}. What it publishes carries the
 * headers of the raw record that caused it, and its own in their place.
 */
final class Publisher {
  /** Why a version is filed again. */
  private static final String STORY = "story";

  private final ProcessorContext<Object, Object> context;

  Publisher(ProcessorContext<Object, Object> context) {
    this.context = context;
  }

  /** An enriched article in its JSON form. */
  void article(Record<String, ?> cause, byte[] json, int version, List<String> former) {
    article(cause, cause.key() + ":" + version, json, former, null);
  }

  /** The same, which was filed under the same version before, and has another story now. */
  void articleAgain(
      Record<String, ?> cause, byte[] json, int version, List<String> former, String story) {
    String id = cause.key() + ":" + version + ":" + STORY + ":" + story;
    article(cause, id, json, former, STORY);
  }

  /** The end of an article, which was filed under these dates. */
  void tombstone(Record<String, ?> cause, int version, List<String> former) {
    article(cause, cause.key() + ":" + version + ":killed", null, former, null);
  }

  private void article(
      Record<String, ?> cause, String id, byte[] json, List<String> former, String again) {
    Record<Object, Object> record =
        cause.<Object>withKey(cause.key()).<Object>withValue(json).withHeaders(cause.headers());
    describe(record.headers(), CloudEvents.ENRICHED_TYPE, id);
    CloudEvents.set(
        record.headers(),
        CloudEvents.FORMERLY_FILED,
        former.isEmpty() ? null : String.join(",", former));
    CloudEvents.set(record.headers(), CloudEvents.FILED_AGAIN, again);
    context.forward(record, Channels.ENRICHED.name());
  }

  /** An article's statement under its speaker's key. */
  void statement(Record<String, ?> cause, StatementRecord statement) {
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
    CloudEvents.set(record.headers(), CloudEvents.FILED_AGAIN, null);
    describe(record.headers(), CloudEvents.STATEMENT_TYPE, id);
    context.forward(record, Channels.STATEMENTS.name());
  }

  /** The withdrawal of every statement that was filed and is not among the current ones. */
  void withdrawals(
      Record<String, ?> cause, List<StatementRecord> filed, List<StatementRecord> current) {
    Set<String> kept = identities(current);
    for (StatementRecord old : filed) {
      if (!kept.contains(identity(old))) {
        statement(
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

  /** What the current statements are to those that were filed. */
  static Change change(List<StatementRecord> filed, List<StatementRecord> current) {
    Set<String> before = identities(filed);
    Set<String> now = identities(current);
    return new Change(
        ids(current, statement -> !before.contains(identity(statement))),
        ids(filed, statement -> !now.contains(identity(statement))),
        ids(current, statement -> before.contains(identity(statement))));
  }

  private static List<String> ids(List<StatementRecord> records, Predicate<StatementRecord> which) {
    return records.stream()
        .filter(which)
        .map(record -> record.statement().id())
        .distinct()
        .toList();
  }

  private static Set<String> identities(List<StatementRecord> records) {
    return records.stream()
        .map(Publisher::identity)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A statement whose speaker changed is another one to those who subscribe to a speaker. */
  private static String identity(StatementRecord record) {
    return record.statement().id() + ' ' + record.speakerKey();
  }

  private static void describe(Headers headers, String type, String id) {
    CloudEvents.set(headers, CloudEvents.ORIGIN_TOPIC, null); // of one that was held
    CloudEvents.set(headers, CloudEvents.ORIGIN_PARTITION, null);
    CloudEvents.set(headers, CloudEvents.ORIGIN_OFFSET, null);
    CloudEvents.set(headers, CloudEvents.ITEM, null);
    CloudEvents.set(headers, CloudEvents.REDRIVEN, null);
    CloudEvents.set(headers, CloudEvents.SPEC_VERSION, "1.0");
    CloudEvents.set(headers, CloudEvents.TYPE, type);
    CloudEvents.set(headers, CloudEvents.ID, id);
    CloudEvents.set(headers, CloudEvents.CONTENT_TYPE, "application/json");
    EventAttributes.conform(headers);
  }
}
