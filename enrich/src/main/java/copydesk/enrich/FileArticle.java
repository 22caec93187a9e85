package copydesk.enrich;

import copydesk.enrich.Copy.Cause;
import copydesk.enrich.Copy.Draft;
import copydesk.enrich.Copy.Edited;
import copydesk.records.RecordJson;
import copydesk.records.StatementRecord;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import copydesk.stage.Counters;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Publishes what was read: the enriched article, its statements, and the withdrawal of those that
 * the revision before had and this one has not. Statements that stand as they are already, for the
 * same revision is filed again, are not repeated. What stands goes on to be compared with others.
 */
final class FileArticle implements Processor<String, Edited, Object, Object> {
  private final String name;
  private final String store;
  private final String compare;
  private final Counters<EnrichCounter> counters;
  private final Breaker breaker;
  private final FilingTimes times;
  private ProcessorContext<Object, Object> context;
  private RevisionStore revisions;
  private DeadLetters deadLetters;

  /**
   * @param name this step's
   * @param store the name of the {@link RevisionStore}
   * @param compare where the signatures of what was filed go
   */
  FileArticle(
      String name,
      String store,
      String compare,
      Counters<EnrichCounter> counters,
      Breaker breaker,
      FilingTimes times) {
    this.name = name;
    this.store = store;
    this.compare = compare;
    this.counters = counters;
    this.breaker = breaker;
    this.times = times;
  }

  @Override
  public void init(ProcessorContext<Object, Object> newContext) {
    context = newContext;
    revisions = RevisionStore.of(newContext, store);
    deadLetters = new DeadLetters(newContext, name, counters, breaker);
  }

  @Override
  public void process(Record<String, Edited> extracted) {
    Edited edited = extracted.value();
    Filing filing;
    try {
      filing = Filing.of(edited, context.taskId().partition());
    } catch (RejectedArticleException e) {
      deadLetters.send(edited.draft(), e);
      return;
    } catch (RuntimeException e) { // the extractor's record is none that can be filed
      deadLetters.send(
          edited.draft(),
          new RejectedArticleException(DeadReason.EXTRACTION_FAILED, e.toString(), e));
      return;
    }
    Draft draft = edited.draft();
    publish(new Publisher(context, extracted), draft, filing);
    revisions.put(extracted.key(), filing.revision());
    if (filing.filed() != null) {
      context.forward(
          extracted
              .withKey((Object) extracted.key())
              .withValue((Object) RecordJson.toBytes(filing.filed()))
              .withHeaders(new RecordHeaders()),
          compare);
    }
    count(draft, filing);
  }

  private static void publish(Publisher publisher, Draft draft, Filing filing) {
    boolean stood = filing.version() == draft.previous().version();
    if (draft.cause() == Cause.JOINED) {
      publisher.articleAgain(
          filing.json(), filing.version(), filing.former(), draft.previous().story());
    } else if (draft.cause() == Cause.RELEASED && stood) {
      publisher.articleReleased(filing.json(), filing.version(), filing.former());
    } else {
      publisher.article(filing.json(), filing.version(), filing.former());
    }
    List<StatementRecord> standing = draft.previous().statements();
    publisher.withdrawals(standing, filing.statements());
    for (StatementRecord statement : filing.statements()) {
      if (!standing.contains(statement)) {
        publisher.statement(statement);
      }
    }
  }

  private void count(Draft draft, Filing filing) {
    if (draft.cause() == Cause.JOINED) {
      counters.count(EnrichCounter.JOINED);
    } else {
      counters.count(EnrichCounter.ENRICHED);
      breaker.enriched();
      times.filed(draft);
      counters.add(EnrichCounter.STATEMENTS, filing.statements().size());
    }
  }
}
