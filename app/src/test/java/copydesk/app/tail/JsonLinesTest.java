package copydesk.app.tail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.RecordJson;
import copydesk.records.Status;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

final class JsonLinesTest {
  private static final EnrichedArticle ARTICLE = Examples.article("a");

  private final ConsumerRecord<byte[], byte[]> record =
      Records.record("articles.enriched", 7, "a", ARTICLE);

  private static String shown(
      boolean headers, boolean terminal, ConsumerRecord<byte[], byte[]> record) {
    return new String(
        new JsonLines(headers, terminal).article(record, ARTICLE, List.of(), true), UTF_8);
  }

  @Test
  void value_isAsItIsOnTheChannel() {
    assertThat(shown(false, false, record)).isEqualTo(new String(record.value(), UTF_8) + "\n");
  }

  @Test
  void prettyJson_isStillOneLine() throws Exception {
    byte[] pretty = RecordJson.toPrettyBytes(ARTICLE);
    String line = shown(false, false, Records.bytes("articles.enriched", 7, "a", pretty));

    assertThat(line.lines()).hasSize(1);
    assertThat(RecordJson.fromBytes(line.getBytes(UTF_8), EnrichedArticle.class))
        .isEqualTo(ARTICLE);
  }

  @Test
  void headers_standAroundTheValue() throws Exception {
    record.headers().add("ce_id", "a:1".getBytes(UTF_8));
    record.headers().add("twice", "1".getBytes(UTF_8)).add("twice", null);
    String value = new String(record.value(), UTF_8);

    String line = shown(true, false, record);

    assertThat(line)
        .isEqualTo(
            "{\"channel\":\"articles.enriched\",\"partition\":3,\"offset\":7,"
                + "\"timestamp\":\"2026-11-28T10:41:07Z\",\"key\":\"a\","
                + "\"headers\":{\"ce_id\":\"a:1\",\"twice\":[\"1\",null]},\"value\":"
                + value
                + "}\n");
    JsonNode read = new ObjectMapper().readTree(line);
    assertThat(read.path("value").path("id").asText()).isEqualTo("a");
  }

  @Test
  void kill_isALine() {
    ConsumerRecord<byte[], byte[]> kill = Records.record("articles.enriched", 8, "a", null);

    assertThat(new String(new JsonLines(false, false).kill(kill, "Bridge"), UTF_8))
        .isEqualTo("{\"id\":\"a\",\"status\":\"killed\"}\n");
    assertThat(new String(new JsonLines(true, false).kill(kill, "Bridge"), UTF_8))
        .endsWith("\"key\":\"a\",\"headers\":{},\"value\":null}\n");
  }

  @Test
  void onATerminal_nothingReachesItThatItTakesForACommand() {
    byte[] hostile = "{\"text\":\"\u009b2J\"}".getBytes(UTF_8);
    ConsumerRecord<byte[], byte[]> said = Records.bytes("statements", 7, "person/x", hostile);
    JsonLines terminal = new JsonLines(false, true);

    assertThat(new String(terminal.statement(said, Examples.statementRecord(Status.USABLE)), UTF_8))
        .isEqualTo("{\"text\":\"\\u009b2J\"}\n");
  }
}
