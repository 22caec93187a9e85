package copydesk.stage.watch;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a process is beside its stages.
 *
 * @param version the release
 * @param model the models that read articles
 * @param kafkaTrouble why Kafka cannot be reached; empty while it can; must answer at once
 * @param ends asks Kafka for the ends of partitions
 * @param addresses where the process and its Kafka are reached, by name, such as "http"
 */
public record Surroundings(
    String version,
    String model,
    Supplier<Optional<String>> kafkaTrouble,
    ChannelEnds ends,
    Supplier<Map<String, String>> addresses) {}
