package copydesk.stage;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a stage's Kafka clients measure of themselves. Clients may come before the registry or after
 * it: some connect with the first article only. Thread-safe.
 */
public final class ClientMeters implements MeterBinder, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClientMeters.class);

  /** How often it looks which metrics have come or gone, such as those of a new partition. */
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private final List<Client> clients = new ArrayList<>();
  private final List<MeterBinder> bound = new ArrayList<>();
  private ScheduledExecutorService looking;
  private MeterRegistry registry;

  /** Makes what binds a client's metrics. */
  @FunctionalInterface
  public interface Client {
    /**
     * Makes it.
     *
     * @param looking looks which metrics there are, so often
     */
    MeterBinder binder(ScheduledExecutorService looking, Duration often);
  }

  /** Has this client's metrics in the registry, from now on or once there is one. */
  public void add(Producer<?, ?> producer) {
    add((looks, often) -> new KafkaClientMetrics(producer, Tags.empty(), looks, often));
  }

  /** The same for a consumer. */
  public void add(Consumer<?, ?> consumer) {
    add((looks, often) -> new KafkaClientMetrics(consumer, Tags.empty(), looks, often));
  }

  /** The same for what has several clients. */
  public synchronized void add(Client client) {
    clients.add(client);
    if (registry != null) {
      bind(client);
    }
  }

  @Override
  public synchronized void bindTo(MeterRegistry to) {
    registry = to;
    looking =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "client-meters");
              thread.setDaemon(true);
              return thread;
            });
    clients.forEach(this::bind);
  }

  private void bind(Client client) {
    MeterBinder binder = client.binder(looking, LOOK_EVERY);
    binder.bindTo(registry);
    bound.add(binder);
  }

  @Override
  public synchronized void close() {
    if (looking != null) {
      looking.shutdownNow();
    }
    for (MeterBinder binder : bound) {
      try {
        if (binder instanceof AutoCloseable closeable) {
          closeable.close();
        }
      } catch (Exception e) { // the next one is closed all the same
        LOG.warn("cannot let go of a client's metrics", e);
      }
    }
  }
}
