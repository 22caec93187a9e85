package copydesk.desk.stream;

import copydesk.desk.fact.ArticleFacts;
import copydesk.desk.fact.StatementFacts;
import copydesk.desk.store.Applied;
import copydesk.desk.store.FiledRecord;
import copydesk.records.Change;
import copydesk.records.RecordJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a record tells those who follow: always the same events in the same order, so that a stream
 * that was cut within them goes on with the next.
 *
 * @param facts what the record says; null where it kills
 */
record RecordEvents(int partition, long offset, ArticleFacts facts, List<StreamEvent> events) {
  static RecordEvents of(Applied applied) {
    FiledRecord record = applied.record();
    List<StreamEvent> events = new ArrayList<>();
    if (record.isKill()) {
      events.add(
          StreamEvent.of(
              StreamEvent.Type.KILL, null, RecordJson.toBytes(Map.of("id", record.id()))));
    } else {
      ArticleFacts facts = record.facts();
      events.add(StreamEvent.of(StreamEvent.Type.ARTICLE, null, record.summary()));
      for (StatementFacts statement : applied.newStatements()) {
        events.add(StreamEvent.of(StreamEvent.Type.STATEMENT, statement, statement.json()));
      }
      if (!applied.again()) {
        addWithdrawn(events, facts);
      }
    }
    return new RecordEvents(record.partition(), record.offset(), record.facts(), events);
  }

  private static void addWithdrawn(List<StreamEvent> events, ArticleFacts facts) {
    Change change = facts.article().change();
    if (change != null && !change.withdrawn().isEmpty()) {
      events.add(
          StreamEvent.of(
              StreamEvent.Type.WITHDRAWN,
              null,
              RecordJson.toBytes(
                  new Withdrawn(
                      facts.article().id(), facts.article().version(), change.withdrawn()))));
    }
  }

  /** The data of an event: which statements a version no longer has. */
  record Withdrawn(String article, int version, List<String> statements) {}
}
