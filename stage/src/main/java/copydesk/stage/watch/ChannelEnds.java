package copydesk.stage.watch;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Up to where committed records can be read of partitions, as Kafka knows it. */
@FunctionalInterface
public interface ChannelEnds {
  /**
   * The last stable offset of each of these partitions; of one for which Kafka does not answer,
   * none.
   */
  Map<TopicPartition, Long> of(Set<TopicPartition> partitions) throws InterruptedException;

  /**
   * Asks Kafka each time, and waits for it for some seconds.
   *
   * @param admin stays open
   */
  static ChannelEnds asking(Admin admin) {
    return partitions -> {
      Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
      partitions.forEach(partition -> asked.put(partition, OffsetSpec.latest()));
      ListOffsetsOptions committed =
          new ListOffsetsOptions(IsolationLevel.READ_COMMITTED).timeoutMs(3_000);
      ListOffsetsResult answer = admin.listOffsets(asked, committed);
      Map<TopicPartition, Long> ends = new HashMap<>();
      for (TopicPartition partition : partitions) {
        Long end = end(answer, partition);
        if (end != null) {
          ends.put(partition, end);
        }
      }
      return ends;
    };
  }

  private static Long end(ListOffsetsResult answer, TopicPartition partition)
      throws InterruptedException {
    try {
      return answer.partitionResult(partition).get(5, TimeUnit.SECONDS).offset();
    } catch (ExecutionException | TimeoutException e) {
      return null; // it is asked again soon, and until then its lag is not known
    }
  }
}
