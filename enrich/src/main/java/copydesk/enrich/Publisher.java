package copydesk.enrich;

import copydesk.records.Change;
import copydesk.records.RecordJson;
import copydesk.records.StatementRecord;
import copydesk.records.Status;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * The way to {@code articles.enriched} and {@code statements} of all that one record brings about.
 * What is published carries the headers of that record, and its own in their place.
 */
final class Publisher {
  /** Why a version is filed again. */
  private static final String STORY = "story";

  /** Of a version that was filed as withheld, under the same number, until it was free. */
  private static final String RELEASED = "released";

  /** What no record says that is published, or each says itself. */
  private static final List<String> NOT_PASSED_ON =
      List.of(
          CloudEvents.ORIGIN_TOPIC, // of one that was held
          CloudEvents.ORIGIN_PARTITION,
          CloudEvents.ORIGIN_OFFSET,
          CloudEvents.ITEM,
          CloudEvents.REDRIVEN,
          CloudEvents.FORMERLY_FILED,
          CloudEvents.FILED_AGAIN,
          CloudEvents.TYPE,
          CloudEvents.ID);

  private final ProcessorContext<Object, Object> context;
  private final Record<String, ?> cause;
  private final Headers headers;

  /**
   * @param cause the record that brings it about
   */
  Publisher(ProcessorContext<Object, Object> context, Record<String, ?> cause) {
    this.context = context;
    this.cause = cause;
    headers = new RecordHeaders(cause.headers());
    NOT_PASSED_ON.forEach(headers::remove);
    CloudEvents.set(headers, CloudEvents.SPEC_VERSION, "1.0");
    CloudEvents.set(headers, CloudEvents.CONTENT_TYPE, "application/json");
    EventAttributes.conform(headers);
  }

  /** An enriched article in its JSON form. */
  void article(byte[] json, int version, List<String> former) {
    article(cause.key() + ":" + version, json, former, null);
  }

  /** The same, which was filed under the same version before, as withheld. */
  void articleReleased(byte[] json, int version, List<String> former) {
    article(cause.key() + ":" + version + ":" + RELEASED, json, former, null);
  }

  /** The same, which was filed under the same version before, and has another story now. */
  void articleAgain(byte[] json, int version, List<String> former, String story) {
    article(cause.key() + ":" + version + ":" + STORY + ":" + story, json, former, STORY);
  }

  /** The end of an article, which was filed under these dates. */
  void tombstone(int version, List<String> former) {
    article(cause.key() + ":" + version + ":killed", null, former, null);
  }

  private void article(String id, byte[] json, List<String> former, String again) {
    Record<Object, Object> record = event(cause.key(), json, CloudEvents.ENRICHED_TYPE, id);
    CloudEvents.set(
        record.headers(),
        CloudEvents.FORMERLY_FILED,
        former.isEmpty() ? null : String.join(",", former));
    CloudEvents.set(record.headers(), CloudEvents.FILED_AGAIN, again);
    context.forward(record, Channels.ENRICHED.name());
  }

  /** An article's statement under its speaker's key. */
  void statement(StatementRecord statement) {
    String id =
        statement.article()
            + ":"
            + statement.version()
            + ":"
            + statement.statement().id()
            + (statement.status() == Status.USABLE ? "" : ":" + statement.status().code());
    byte[] json = RecordJson.toBytes(statement);
    context.forward(
        event(statement.speakerKey(), json, CloudEvents.STATEMENT_TYPE, id),
        Channels.STATEMENTS.name());
  }

  private Record<Object, Object> event(String key, byte[] json, String type, String id) {
    Record<Object, Object> record =
        cause.<Object>withKey(key).<Object>withValue(json).withHeaders(headers);
    record
        .headers()
        .add(CloudEvents.TYPE, type.getBytes(StandardCharsets.UTF_8))
        .add(CloudEvents.ID, id.getBytes(StandardCharsets.UTF_8));
    return record;
  }

  /** The withdrawal of every statement that was filed and is not among the current ones. */
  void withdrawals(List<StatementRecord> filed, List<StatementRecord> current) {
    Set<String> kept = identities(current);
    for (StatementRecord old : filed) {
      if (!kept.contains(identity(old))) {
        statement(
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
}
