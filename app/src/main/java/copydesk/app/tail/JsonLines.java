package copydesk.app.tail;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.app.Printable;
import copydesk.app.channel.RecordKey;
import copydesk.records.EnrichedArticle;
import copydesk.records.RecordJson;
import copydesk.records.Statement;
import copydesk.records.StatementRecord;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * JSON Lines: a record's value, its bytes as they are on the channel, or with its place, key and
 * headers around it. A kill has no value; alone it is its id and the status "killed".
 */
public final class JsonLines implements Format {
  private final boolean headers;
  private final boolean terminal;

  /**
   * @param headers whether each value stands in an object with its place, key and headers
   * @param terminal whether a terminal gets the lines: then what it might take for commands is
   *     escaped
   */
  public JsonLines(boolean headers, boolean terminal) {
    this.headers = headers;
    this.terminal = terminal;
  }

  @Override
  public byte[] article(
      ConsumerRecord<byte[], byte[]> record,
      EnrichedArticle article,
      List<Statement> asked,
      boolean matches) {
    return line(record, record.value());
  }

  @Override
  public byte[] kill(ConsumerRecord<byte[], byte[]> record, String headline) {
    Map<String, String> killed = new LinkedHashMap<>();
    killed.put("id", RecordKey.text(record, null));
    killed.put("status", "killed");
    return line(record, headers ? "null".getBytes(UTF_8) : RecordJson.toBytes(killed));
  }

  @Override
  public byte[] statement(ConsumerRecord<byte[], byte[]> record, StatementRecord said) {
    return line(record, record.value());
  }

  private byte[] line(ConsumerRecord<byte[], byte[]> record, byte[] value) {
    ByteArrayOutputStream line = new ByteArrayOutputStream(value.length + 512);
    if (headers) {
      byte[] around = RecordJson.toBytes(around(record));
      line.write(around, 0, around.length - 1);
      line.writeBytes(",\"value\":".getBytes(UTF_8));
    }
    for (byte b : value) {
      line.write(b == '\n' || b == '\r' ? ' ' : b); // in JSON they stand between its parts only
    }
    if (headers) {
      line.write('}');
    }
    byte[] bytes = line.toByteArray();
    line.reset();
    line.writeBytes(terminal ? Printable.json(new String(bytes, UTF_8)).getBytes(UTF_8) : bytes);
    line.write('\n');
    return line.toByteArray();
  }

  private static Map<String, Object> around(ConsumerRecord<byte[], byte[]> record) {
    Map<String, Object> around = new LinkedHashMap<>();
    around.put("channel", record.topic());
    around.put("partition", record.partition());
    around.put("offset", record.offset());
    around.put("timestamp", Instant.ofEpochMilli(record.timestamp()).toString());
    around.put("key", RecordKey.text(record, null));
    around.put("headers", headers(record));
    return around;
  }

  /** A name's value; where it stands several times, the list of its values. */
  private static Map<String, Object> headers(ConsumerRecord<byte[], byte[]> record) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      all.computeIfAbsent(header.key(), name -> new ArrayList<>())
          .add(header.value() == null ? null : new String(header.value(), UTF_8));
    }
    Map<String, Object> headers = new LinkedHashMap<>();
    all.forEach((name, values) -> headers.put(name, values.size() == 1 ? values.get(0) : values));
    return headers;
  }
}
