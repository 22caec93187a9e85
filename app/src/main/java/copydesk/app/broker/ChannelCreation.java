package copydesk.app.broker;

import copydesk.records.channel.Channel;
import copydesk.records.channel.Channels;
import copydesk.stage.StageFailureException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the channels that are missing, each with its own settings; leaves the others alone. One
 * that is added to a cluster gets as many partitions as the raw articles have there: what is told
 * of an article has to reach the partition in which it lies.
 */
final class ChannelCreation {
  private static final int TIMEOUT_SECONDS = 30;
  private static final long ASK_AGAIN_MILLIS = 20;
  private static final int NONE = 0;
  private static final String RAW = Channels.RAW.name();

  private ChannelCreation() {}

  /**
   * Creates what is missing.
   *
   * @param partitions how many a channel gets where there are no raw articles yet
   */
  static void ensure(Admin admin, int partitions) throws InterruptedException {
    create(admin, OptionalInt.of(partitions));
  }

  /**
   * The same on a Kafka that somebody else sets up.
   *
   * @throws StageFailureException if there are no raw articles yet: he is just about it
   */
  static void complete(Admin admin) throws InterruptedException {
    create(admin, OptionalInt.empty());
  }

  private static void create(Admin admin, OptionalInt partitions) throws InterruptedException {
    try {
      Set<String> present = admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      int asSet = present.contains(RAW) ? partitionsOfRaw(admin) : partitions.orElse(NONE);
      if (asSet == NONE) {
        throw new StageFailureException("the channels are not there yet", null);
      }
      List<NewTopic> missing =
          Channels.all().stream()
              .filter(channel -> !present.contains(channel.name()))
              .map(channel -> topic(channel, asSet))
              .toList();
      createThese(admin, missing);
      awaitLeaders(admin, missing.stream().map(NewTopic::name).toList());
    } catch (ExecutionException e) {
      throw new StageFailureException(
          "cannot create the channels: " + e.getCause().getMessage(), e);
    } catch (TimeoutException e) {
      throw new StageFailureException("cannot create the channels: Kafka does not answer", e);
    }
  }

  private static void createThese(Admin admin, List<NewTopic> missing)
      throws InterruptedException, ExecutionException, TimeoutException {
    for (KafkaFuture<Void> created : admin.createTopics(missing).values().values()) {
      try {
        created.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) { // else another instance was quicker
          throw e;
        }
      }
    }
  }

  /**
   * Waits until every partition is served. A producer whose first batches are turned down while
   * later ones are taken can never put them in their order again, and loses them after two minutes.
   */
  private static void awaitLeaders(Admin admin, List<String> channels)
      throws InterruptedException, ExecutionException, TimeoutException {
    long began = System.nanoTime();
    while (true) {
      try {
        admin.listOffsets(partitions(admin, channels)).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        return;
      } catch (ExecutionException e) {
        boolean late = System.nanoTime() - began > TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        if (late || !(e.getCause() instanceof RetriableException)) {
          throw e;
        }
      }
      Thread.sleep(ASK_AGAIN_MILLIS); // a broker hears of a channel some time after it was made
    }
  }

  private static Map<TopicPartition, OffsetSpec> partitions(Admin admin, List<String> channels)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
    admin
        .describeTopics(channels)
        .allTopicNames()
        .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
        .forEach(
            (channel, description) ->
                description
                    .partitions()
                    .forEach(
                        partition ->
                            partitions.put(
                                new TopicPartition(channel, partition.partition()),
                                OffsetSpec.earliest())));
    return partitions;
  }

  private static int partitionsOfRaw(Admin admin)
      throws InterruptedException, ExecutionException, TimeoutException {
    return admin
        .describeTopics(List.of(RAW))
        .allTopicNames()
        .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
        .get(RAW)
        .partitions()
        .size();
  }

  private static NewTopic topic(Channel<?, ?> channel, int asSet) {
    int partitions = channel.partitions() == Channel.AS_SET ? asSet : channel.partitions();
    return new NewTopic(channel.name(), Optional.of(partitions), Optional.empty())
        .configs(channel.config());
  }
}
