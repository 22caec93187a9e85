package copydesk.app.channel;

import copydesk.records.channel.Channel;
import copydesk.stage.StageFailureException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far channels reach, and how far their readers are. */
public final class ChannelOffsets {
  private static final int TIMEOUT_SECONDS = 30;

  private final Admin admin;

  /** Asks with this client, which stays open. */
  public ChannelOffsets(Admin admin) {
    this.admin = admin;
  }

  /**
   * One past the last record of each of the channel's partitions, of transactions still open too:
   * where a group has just committed past its input, the ends of its output's transaction may still
   * be on their way.
   */
  public Map<TopicPartition, Long> ends(Channel<?, ?> channel) throws InterruptedException {
    if (!channels().contains(channel.name())) {
      return Map.of();
    }
    return at(channel.name(), OffsetSpec.latest());
  }

  /**
   * Up to where committed records can be read of each partition of a channel that is there: no
   * transaction is open before it. What lies right before it may be the mark of a transaction.
   */
  public Map<TopicPartition, Long> stableEnds(String channel) throws InterruptedException {
    return at(channel, OffsetSpec.latest(), new ListOffsetsOptions(IsolationLevel.READ_COMMITTED));
  }

  /** An offset of each partition of a channel that is there, as Kafka knows it. */
  public Map<TopicPartition, Long> at(String channel, OffsetSpec spec) throws InterruptedException {
    return at(channel, spec, new ListOffsetsOptions());
  }

  /** What Kafka knows of a channel that is there: its own id, its partitions. */
  public TopicDescription describe(String channel) throws InterruptedException {
    return get(admin.describeTopics(List.of(channel)).allTopicNames()).get(channel);
  }

  private Map<TopicPartition, Long> at(String channel, OffsetSpec spec, ListOffsetsOptions options)
      throws InterruptedException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    int partitions = describe(channel).partitions().size();
    for (int i = 0; i < partitions; i++) {
      asked.put(new TopicPartition(channel, i), spec);
    }
    Map<TopicPartition, Long> offsets = new HashMap<>();
    get(admin.listOffsets(asked, options).all())
        .forEach((partition, info) -> offsets.put(partition, info.offset()));
    return offsets;
  }

  /** The names of the channels that are there. */
  public Set<String> channels() throws InterruptedException {
    return get(admin.listTopics().names());
  }

  /** What Kafka tells a channel by that is there: one that is made anew has another id. */
  public String id(String channel) throws InterruptedException {
    return describe(channel).topicId().toString();
  }

  /** Makes a channel. */
  public void create(NewTopic channel) throws InterruptedException {
    get(admin.createTopics(List.of(channel)).all());
  }

  /** Up to where the consumer group has read each of these partitions; 0 where nothing of it. */
  public Map<TopicPartition, Long> committed(String group, Set<TopicPartition> partitions)
      throws InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    return partitions.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                partition ->
                    committed.get(partition) == null ? 0 : committed.get(partition).offset()));
  }

  /** Whether the consumer group has committed every one of these offsets, or more. */
  public boolean hasReached(String group, Map<TopicPartition, Long> offsets)
      throws InterruptedException {
    Map<TopicPartition, Long> committed = committed(group, offsets.keySet());
    return offsets.entrySet().stream().allMatch(e -> committed.get(e.getKey()) >= e.getValue());
  }

  private static <T> T get(KafkaFuture<T> future) throws InterruptedException {
    try {
      return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new StageFailureException("lost Kafka: " + e.getCause().getMessage(), e);
    } catch (TimeoutException e) {
      throw new StageFailureException(
          "lost Kafka: no answer in " + TIMEOUT_SECONDS + " seconds", e);
    }
  }
}
