package copydesk.app.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.GlobalKTable;
import org.apache.kafka.streams.kstream.Produced;

/** Joins statements with a topic of one's own: what the watched speakers say, with a note. */
public final class WatchSpeakers {
  private static final ObjectMapper JSON = new ObjectMapper();

  private WatchSpeakers() {}

  public static void main(String... arguments) {
    KafkaStreams streams = new KafkaStreams(topology(), settings(arguments[0], "watch-state"));
    Runtime.getRuntime().addShutdownHook(new Thread(streams::close));
    streams.start();
  }

  public static Topology topology() {
    StreamsBuilder builder = new StreamsBuilder();
    GlobalKTable<String, String> watched =
        builder.globalTable("my-watchlist", Consumed.with(Serdes.String(), Serdes.String()));
    builder.stream("statements", Consumed.with(Serdes.String(), Serdes.ByteArray()))
        .join(watched, (speaker, statement) -> speaker, WatchSpeakers::alert)
        .to("my-alerts", Produced.with(Serdes.String(), Serdes.String()));
    return builder.build();
  }

  public static Properties settings(String servers, String state) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "my-watch");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
    settings.put(StreamsConfig.STATE_DIR_CONFIG, state);
    // Reads committed records only; with at_least_once, set consumer.isolation.level yourself.
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), 16 << 20);
    return settings;
  }

  private static String alert(byte[] statement, String note) {
    try {
      JsonNode said = JSON.readTree(statement);
      String what = said.get("status").asText().equals("withdrawn") ? "takes back" : "says";
      return note + ": " + what + " " + said.at("/statement/text").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
