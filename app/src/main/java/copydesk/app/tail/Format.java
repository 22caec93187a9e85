package copydesk.app.tail;

import copydesk.records.EnrichedArticle;
import copydesk.records.Statement;
import copydesk.records.StatementRecord;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How records are shown: each is one or several whole lines in UTF-8. */
public interface Format {
  /**
   * An article.
   *
   * @param asked its statements that were asked for
   * @param matches whether it is still what was asked for; else an earlier version was
   */
  byte[] article(
      ConsumerRecord<byte[], byte[]> record,
      EnrichedArticle article,
      List<Statement> asked,
      boolean matches);

  /**
   * The end of an article.
   *
   * @param headline the headline it had, or null where that is not known
   */
  byte[] kill(ConsumerRecord<byte[], byte[]> record, String headline);

  /** A statement, or its withdrawal. */
  byte[] statement(ConsumerRecord<byte[], byte[]> record, StatementRecord said);
}
