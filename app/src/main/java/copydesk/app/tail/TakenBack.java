package copydesk.app.tail;

import copydesk.app.channel.RecordKey;
import copydesk.records.StatementRecord;
import copydesk.records.Status;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What was killed or withdrawn further on in a channel: until Kafka removes it, its words still
 * stand there, and are not to be shown any more. Whatever takes something back lies in the same
 * partition, as it has the same key.
 */
final class TakenBack {
  private final Map<String, Long> articles = new HashMap<>();
  private final Map<String, Long> statements = new HashMap<>();

  /** Remembers a kill. */
  void kill(ConsumerRecord<byte[], byte[]> kill) {
    articles.merge(RecordKey.text(kill, ""), kill.offset(), Math::max);
  }

  /** Remembers a withdrawal; passes over a statement that stands. */
  void withdraw(ConsumerRecord<byte[], byte[]> withdrawal, StatementRecord said) {
    if (said.status() == Status.WITHDRAWN) {
      statements.merge(identity(said), withdrawal.offset(), Math::max);
    }
  }

  /** Whether the article was killed after this record of it. */
  boolean isGone(ConsumerRecord<byte[], byte[]> article) {
    return article.offset() < articles.getOrDefault(RecordKey.text(article, ""), -1L);
  }

  /** Whether the statement was withdrawn after this record of it; a withdrawal never is. */
  boolean isGone(ConsumerRecord<byte[], byte[]> record, StatementRecord said) {
    return said.status() != Status.WITHDRAWN
        && record.offset() < statements.getOrDefault(identity(said), -1L);
  }

  private static String identity(StatementRecord said) {
    return said.statement().id() + ' ' + said.speakerKey() + ' ' + said.article();
  }
}
