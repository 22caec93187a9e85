package copydesk.records.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import copydesk.records.EnrichedArticle;
import copydesk.records.channel.Channel;
import copydesk.records.channel.Channels;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document says what the code does, all of it, and keeps what it once said. */
final class AsyncApiTest {
  private static final YAMLMapper MAPPER = new YAMLMapper();
  private static final JsonNode API = read(EnrichedArticle.class, "asyncapi.yaml");

  private static JsonNode read(Class<?> where, String resource) {
    try (InputStream in = where.getResourceAsStream(resource)) {
      return MAPPER.readTree(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, JsonNode> channels() {
    Map<String, JsonNode> channels = new TreeMap<>();
    API.path("channels").forEach(one -> channels.put(one.path("address").asText(), one));
    return channels;
  }

  @Test
  void everyChannel_isDescribedOrInternal() {
    Set<String> described = new TreeSet<>(channels().keySet());
    API.path("x-internal-channels").forEach(name -> described.add(name.asText()));

    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(Channels.all().stream().map(Channel::name).toList());
    assertThat(described).hasSize(channels().size() + API.path("x-internal-channels").size());
  }

  @Test
  void settingsOfChannels_areThoseThatTheyAreCreatedWith() {
    for (Channel<?, ?> channel : Channels.all()) {
      JsonNode described = channels().get(channel.name());
      if (described != null) {
        Map<String, String> settings = new TreeMap<>();
        described
            .at("/bindings/kafka/topicConfiguration")
            .properties()
            .forEach(one -> settings.put(one.getKey(), plain(one.getValue())));
        Map<String, String> real = new TreeMap<>(channel.config());
        real.remove("segment.bytes"); // nobody sees it
        assertThat(settings).as(channel.name()).isEqualTo(real);
      }
    }
  }

  private static String plain(JsonNode setting) {
    return setting.isArray() ? setting.path(0).asText() : setting.asText();
  }

  @Test
  void values_haveTheSchemasOfTheirRecords_andTombstonesStandWhereChannelsAreCompacted() {
    for (Channel<?, ?> channel : Channels.all()) {
      JsonNode described = channels().get(channel.name());
      if (described == null) {
        continue;
      }
      List<String> values = new ArrayList<>();
      for (JsonNode message : described.path("messages")) {
        JsonNode payload = resolve(message).path("payload");
        values.add(
            payload.has("$ref")
                ? resolve(payload).path("title").asText()
                : payload.path("type").asText());
      }
      boolean isCompacted = channel.config().get("cleanup.policy").equals("compact");
      boolean isBytes = channel.value() instanceof Serdes.ByteArraySerde;
      assertThat(values.contains("null"))
          .as("tombstones on %s", channel.name())
          .isEqualTo(isCompacted || channel.equals(Channels.RAW));
      assertThat(values.get(0)).as(channel.name()).isEqualTo(isBytes ? "" : title(channel));
    }
  }

  /** The simple name of a channel's records, which is the title of their schema. */
  private static String title(Channel<?, ?> channel) {
    return Map.of(
            Channels.ENRICHED, "EnrichedArticle",
            Channels.STATEMENTS, "StatementRecord",
            Channels.PARTIES, "PartyReference")
        .get(channel);
  }

  @Test
  void everyMessage_hasAKey_andHeadersThatAreDescribed() {
    for (Map.Entry<String, JsonNode> one : API.at("/components/messages").properties()) {
      JsonNode message = one.getValue();
      assertThat(message.at("/bindings/kafka/key/description").asText())
          .as(one.getKey())
          .isNotBlank();
      if (message.has("headers")) {
        assertThat(resolve(message.path("headers")).path("properties"))
            .as(one.getKey())
            .isNotEmpty();
      }
    }
  }

  @Test
  void everyChannel_hasAnOperation_andEachOperationAChannel() {
    Set<String> used = new TreeSet<>();
    for (JsonNode operation : API.path("operations")) {
      used.add(resolve(operation.path("channel")).path("address").asText());
    }

    assertThat(used).isEqualTo(channels().keySet());
  }

  @Test
  void whatWasReleased_stays() {
    for (String release : Contract.RELEASED) {
      JsonNode released = read(Contract.class, "/contract/" + release + "/asyncapi.yaml");
      List<String> lost = new ArrayList<>();
      collectLost("", released, API, lost);
      assertThat(lost)
          .as(
              "breaks those who built on version %s of the contract: put it back, or begin a major"
                  + " version (docs/consume.md, What may change)",
              release)
          .isEmpty();
      assertThat(API.at("/info/version").asText())
          .startsWith(release.substring(0, release.indexOf('.') + 1));
    }
  }

  /** What is gone or says something else; words for people, and what is internal, may change. */
  private static void collectLost(String at, JsonNode was, JsonNode is, List<String> lost) {
    if (at.matches(".*/(description|summary)|/info.*|/asyncapi|/x-.*")) {
      return;
    }
    if (was.isObject() && is.isObject()) {
      was.properties()
          .forEach(
              one ->
                  collectLost(
                      at + "/" + one.getKey(), one.getValue(), is.path(one.getKey()), lost));
    } else if (!was.equals(is)) {
      lost.add(at + " was " + was + " and is " + (is.isMissingNode() ? "gone" : is));
    }
  }

  /** What a reference in the document, or from it into a schema beside it, leads to. */
  private static JsonNode resolve(JsonNode reference) {
    String ref = reference.path("$ref").asText();
    int hash = ref.indexOf('#');
    String file = hash < 0 ? ref : ref.substring(0, hash);
    JsonNode document = file.isEmpty() ? API : read(EnrichedArticle.class, file.substring(2));
    JsonNode target = document.at(hash < 0 ? "" : ref.substring(hash + 1));
    assertThat(target.isMissingNode()).as("%s leads nowhere", ref).isFalse();
    return target;
  }
}
