package copydesk.app.broker;

import copydesk.stage.KafkaClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The contract on the official image, where Docker answers; else reported as skipped. With {@code
 * COPYDESK_REQUIRE_DOCKER} set, a missing Docker is a failure.
 */
final class ContainerBrokerIT extends BrokerContract {
  private static final DockerImageName IMAGE = DockerImageName.parse("apache/kafka:4.3.1");

  private KafkaContainer container;
  private KafkaConnection kafka;

  @BeforeAll
  void start() throws Exception {
    if (System.getenv("COPYDESK_REQUIRE_DOCKER") == null) {
      Assumptions.assumeTrue(
          DockerClientFactory.instance().isDockerAvailable(), "no Docker engine answers");
    }
    container =
        new KafkaContainer(IMAGE)
            .withEnv("KAFKA_MESSAGE_MAX_BYTES", "16777216")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    container.start();
    kafka = KafkaConnection.remote(KafkaClient.of(container.getBootstrapServers()), 3);
  }

  @AfterAll
  void stop() {
    if (kafka != null) {
      kafka.close();
    }
    if (container != null) {
      container.stop();
    }
  }

  @Override
  KafkaConnection kafka() {
    return kafka;
  }
}
