package copydesk.app.compare;

import copydesk.enrich.EnrichSettings;
import copydesk.records.InvalidSettingException;
import copydesk.records.channel.Channel;
import copydesk.records.channel.Channels;
import copydesk.stage.StageFailureException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** The channel on which candidates stand beside the enriched articles: one of its own. */
final class SideChannel {
  private static final int TIMEOUT_SECONDS = 30;

  private SideChannel() {}

  /** Refuses the name of a channel that is one of the product's. */
  static void requireOwn(String name) {
    boolean taken =
        Channels.all().stream().map(Channel::name).anyMatch(name::equals)
            || name.startsWith(EnrichSettings.APPLICATION_ID);
    if (taken) {
      throw new InvalidSettingException(
          "--channel " + name + " is a channel of Copydesk's own: name another");
    }
  }

  /**
   * Makes it where it is missing, with the settings and partitions of the enriched channel.
   *
   * @throws InvalidSettingException if it is there with other partitions
   */
  static void ensure(Admin admin, String name) throws InterruptedException {
    int partitions = partitions(admin, Channels.ENRICHED.name());
    if (get(admin.listTopics().names()).contains(name)) {
      int has = partitions(admin, name);
      if (has != partitions) {
        throw new InvalidSettingException(
            "--channel "
                + name
                + " has "
                + has
                + " partitions and "
                + Channels.ENRICHED.name()
                + " has "
                + partitions
                + ": name another, or delete it");
      }
      return;
    }
    get(
        admin
            .createTopics(
                List.of(
                    new NewTopic(name, Optional.of(partitions), Optional.empty())
                        .configs(Channels.ENRICHED.config())))
            .all());
  }

  /** One past the last record of each of its partitions. */
  static Map<TopicPartition, Long> ends(Admin admin, String name) throws InterruptedException {
    return offsets(admin, name, OffsetSpec.latest());
  }

  /** An offset of each of a channel's partitions. */
  static Map<TopicPartition, Long> offsets(Admin admin, String name, OffsetSpec spec)
      throws InterruptedException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (int i = 0; i < partitions(admin, name); i++) {
      asked.put(new TopicPartition(name, i), spec);
    }
    Map<TopicPartition, Long> offsets = new HashMap<>();
    get(admin.listOffsets(asked).all())
        .forEach((partition, info) -> offsets.put(partition, info.offset()));
    return offsets;
  }

  private static int partitions(Admin admin, String name) throws InterruptedException {
    return get(admin.describeTopics(List.of(name)).allTopicNames()).get(name).partitions().size();
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
