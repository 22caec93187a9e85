package copydesk.stage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;

/** How much waits, or is at work, in a stage: one metric for all of them. */
public final class Queues {
  private Queues() {}

  /**
   * Has a queue's size in the registry.
   *
   * @param queue what waits, in a word
   * @param held kept by the stage: the registry keeps nothing alive
   */
  public static <T> void gauge(
      MeterRegistry registry, Stage stage, String queue, T held, ToDoubleFunction<T> size) {
    Gauge.builder("copydesk.queue.size", held, size)
        .description("What waits, or is at work, in a stage")
        .tags("stage", stage.name(), "queue", queue)
        .register(registry);
  }
}
