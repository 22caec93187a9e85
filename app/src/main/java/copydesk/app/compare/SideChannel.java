package copydesk.app.compare;

import copydesk.app.channel.ChannelOffsets;
import copydesk.enrich.EnrichSettings;
import copydesk.records.InvalidSettingException;
import copydesk.records.channel.Channel;
import copydesk.records.channel.Channels;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;

/** The channel on which candidates stand beside the enriched articles: one of its own. */
final class SideChannel {
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
  static void ensure(ChannelOffsets channels, String name) throws InterruptedException {
    int partitions = channels.ends(Channels.ENRICHED).size();
    if (!channels.channels().contains(name)) {
      channels.create(
          new NewTopic(name, Optional.of(partitions), Optional.empty())
              .configs(Channels.ENRICHED.config()));
      return;
    }
    int has = channels.at(name, OffsetSpec.latest()).size();
    if (has != partitions) {
      throw new InvalidSettingException(
          String.format(
              "--channel %s has %d partitions and %s has %d: name another, or delete it",
              name, has, Channels.ENRICHED.name(), partitions));
    }
  }
}
