package copydesk.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.app.channel.ChannelOffsets;
import copydesk.records.InvalidSettingException;
import copydesk.stage.StageFailureException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedBrokerIT extends BrokerContract {
  @TempDir static Path home;
  private KafkaConnection kafka;

  @BeforeAll
  void start() throws Exception {
    kafka = KafkaConnection.embedded(new EmbeddedSettings(home, 0, 3));
  }

  @AfterAll
  void stop() {
    kafka.close();
  }

  @Override
  KafkaConnection kafka() {
    return kafka;
  }

  @Test
  void listensOnTheLoopbackAddressOnly() {
    assertThat(kafka.bootstrapServers()).startsWith("127.0.0.1:");
  }

  @Test
  void secondOneOnTheSameHome_isRefused() {
    assertThatThrownBy(() -> KafkaConnection.embedded(new EmbeddedSettings(home, 0, 3)))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("another copydesk (process " + ProcessHandle.current().pid() + ")")
        .hasMessageContaining("--home");
  }

  @Test
  void whoeverJoins_takesTheChannelsAsTheyAre() throws Exception {
    EmbeddedSettings settings = new EmbeddedSettings(folder.resolve("joined"), 0, 2);
    KafkaConnection owner = KafkaConnection.embedded(settings);
    try (owner;
        KafkaConnection joined =
            KafkaConnection.joining(new EmbeddedSettings(settings.home(), 0, 7))) {
      assertThat(joined.isOwn()).isFalse();
      assertThat(joined.bootstrapServers()).isEqualTo(owner.bootstrapServers());
      assertThat(new ChannelOffsets(joined.admin()).describe("articles.raw").partitions())
          .hasSize(2);
    }
    assertThat(HomeLock.address(settings.home())).as("once it has stopped").isEmpty();
  }

  @Test
  void portInUse_isRefused() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      EmbeddedSettings settings =
          new EmbeddedSettings(folder.resolve("other"), taken.getLocalPort(), 3);
      assertThatThrownBy(() -> KafkaConnection.embedded(settings))
          .isInstanceOf(InvalidSettingException.class)
          .hasMessageContaining("127.0.0.1:" + taken.getLocalPort());
    }
  }

  @Test
  void dataOutlivesARestart() throws Exception {
    EmbeddedSettings settings = new EmbeddedSettings(folder.resolve("kept"), 0, 2);
    String clusterBefore;
    try (KafkaConnection first = KafkaConnection.embedded(settings)) {
      clusterBefore = clusterId(first);
    }
    try (KafkaConnection second = KafkaConnection.embedded(settings)) {
      assertThat(clusterId(second)).isEqualTo(clusterBefore);
      assertThat(second.admin().listTopics().names().get(30, TimeUnit.SECONDS))
          .contains("articles.raw", "articles.enriched", "statements", "articles.dead");
    }
  }

  @Test
  void portInUseAtARestart_isRefusedAndLeavesTheFolderUsable() throws Exception {
    Path home = folder.resolve("busy");
    KafkaConnection.embedded(new EmbeddedSettings(home, 0, 2)).close();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      EmbeddedSettings busy = new EmbeddedSettings(home, taken.getLocalPort(), 2);
      assertThatThrownBy(() -> KafkaConnection.embedded(busy))
          .isInstanceOf(InvalidSettingException.class)
          .hasMessageContaining("cannot listen on 127.0.0.1:" + taken.getLocalPort());
    }
    try (KafkaConnection again = KafkaConnection.embedded(new EmbeddedSettings(home, 0, 2))) {
      assertThat(clusterId(again)).isNotEmpty();
    }
  }

  @Test
  void damagedIdentity_isRefusedInWords() throws Exception {
    EmbeddedSettings settings = usedBefore("nameless");
    Path identity = settings.home().resolve("kafka/meta.properties");
    String whole = Files.readString(identity);

    Files.delete(identity);
    assertRefused(settings, "has lost its meta.properties");
    Files.writeString(identity, "");
    assertRefused(settings, "node ID");
    Files.writeString(identity, whole.replaceFirst("cluster.id=.*", ""));
    assertRefused(settings, "No readable meta.properties");
    Files.writeString(identity, whole.replace("node.id=1", "node.id=2"));
    assertRefused(settings, "node");
    Files.writeString(identity, whole.replaceFirst("directory.id=.*", ""));
    KafkaConnection.embedded(settings).close();
  }

  @Test
  void metadataThatLostTheTopics_areRefusedAndTheTopicsKept() throws Exception {
    EmbeddedSettings settings = usedBefore("damaged");
    Path metadata = settings.home().resolve("kafka/__cluster_metadata-0/00000000000000000000.log");
    byte[] bytes = Files.readAllBytes(metadata);
    Arrays.fill(bytes, 200, bytes.length, (byte) 0x5A);
    Files.write(metadata, bytes);

    for (int start = 0; start < 2; start++) {
      assertRefused(settings, "its metadata have lost ");
      assertThat(settings.home().resolve("kafka/articles.raw-0")).isDirectory();
    }
  }

  @Test
  void topicOfAnothersThatIsHalfDeleted_isNoDamage() throws Exception {
    EmbeddedSettings settings = usedBefore("foreign");
    Files.createDirectory(settings.home().resolve("kafka/mine-0"));
    Files.writeString(
        settings.home().resolve("kafka/mine-0/partition.metadata"),
        "version: 0\ntopic_id: AAAAAAAAAAAAAAAAAAAAEA\n");

    KafkaConnection.embedded(settings).close();
  }

  private EmbeddedSettings usedBefore(String name) throws Exception {
    EmbeddedSettings settings = new EmbeddedSettings(folder.resolve(name), 0, 2);
    KafkaConnection.embedded(settings).close();
    return settings;
  }

  private static void assertRefused(EmbeddedSettings settings, String why) {
    assertThatThrownBy(() -> KafkaConnection.embedded(settings))
        .isInstanceOf(StageFailureException.class)
        .hasMessageContaining(why)
        .hasMessageContaining(settings.home().toString())
        .hasMessageNotContaining("Exception");
  }

  private static String clusterId(KafkaConnection connection) throws Exception {
    return connection.admin().describeCluster().clusterId().get(30, TimeUnit.SECONDS);
  }
}
