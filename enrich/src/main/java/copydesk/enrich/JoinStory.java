package copydesk.enrich;

import copydesk.enrich.Copy.Draft;
import copydesk.enrich.copy.StoryOf;
import copydesk.records.RecordJson;
import java.io.IOException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up the story to which an article turned out to belong: what stands of the article is made
 * again, under its number, with its {@code storyId}.
 */
final class JoinStory implements Processor<String, byte[], String, Draft> {
  private static final Logger LOG = LoggerFactory.getLogger(JoinStory.class);

  private final String store;
  private ProcessorContext<String, Draft> context;
  private RevisionStore revisions;

  /**
   * @param store the name of the {@link RevisionStore}
   */
  JoinStory(String store) {
    this.store = store;
  }

  @Override
  public void init(ProcessorContext<String, Draft> newContext) {
    context = newContext;
    revisions = RevisionStore.of(newContext, store);
  }

  @Override
  public void process(Record<String, byte[]> told) {
    StoryOf answer;
    try {
      answer = RecordJson.fromBytes(told.value(), StoryOf.class);
    } catch (IOException e) {
      LOG.warn("ignored a record on the channel of stories that is none: {}", e.getMessage());
      return;
    }
    Revision standing = revisions.last(answer.id());
    if (standing.version() == 0 || answer.story().equals(standing.story())) {
      return;
    }
    Revision joined = standing.withStory(answer.story());
    if (standing.standing() == null) { // killed, or too long: a later version has its story
      revisions.put(answer.id(), RevisionStore.entry(joined));
      return;
    }
    Record<byte[], byte[]> raw = standing.standing().raw().record();
    Draft draft = Draft.joined(raw, standing.standing().article(), joined);
    context.forward(raw.withKey(answer.id()).withValue(draft).withHeaders(raw.headers()));
  }
}
