package copydesk.enrich;

import copydesk.enrich.Copy.Edited;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import copydesk.stage.Counters;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Publishes what was read: the enriched article, its statements, and the withdrawal of those that
 * the revision before had and this one has not.
 */
final class FileArticle implements Processor<String, Edited, Object, Object> {
  private final String name;
  private final String store;
  private final Counters<EnrichCounter> counters;
  private Publisher publisher;
  private RevisionStore revisions;
  private DeadLetters deadLetters;

  /**
   * @param name this step's
   * @param store the name of the {@link RevisionStore}
   */
  FileArticle(String name, String store, Counters<EnrichCounter> counters) {
    this.name = name;
    this.store = store;
    this.counters = counters;
  }

  @Override
  public void init(ProcessorContext<Object, Object> context) {
    publisher = new Publisher(context);
    revisions = RevisionStore.of(context, store);
    deadLetters = new DeadLetters(context, name, counters);
  }

  @Override
  public void process(Record<String, Edited> extracted) {
    Edited edited = extracted.value();
    Revision previous = edited.draft().previous();
    Filing filing;
    try {
      filing = Filing.of(edited.article(), edited.draft().article(), previous);
    } catch (RejectedArticleException e) {
      deadLetters.send(edited.raw(), e);
      return;
    } catch (RuntimeException e) { // the extractor's record is none that can be filed
      deadLetters.send(
          edited.raw(),
          new RejectedArticleException(DeadReason.EXTRACTION_FAILED, e.toString(), e));
      return;
    }
    publisher.article(extracted, filing.json(), edited.article().version(), filing.former());
    publisher.withdrawals(extracted, previous.statements(), filing.statements());
    filing.statements().forEach(statement -> publisher.statement(extracted, statement));
    revisions.put(extracted.key(), filing.revision());
    counters.count(EnrichCounter.ENRICHED);
    counters.add(EnrichCounter.STATEMENTS, filing.statements().size());
  }
}
