package copydesk.sink.segment;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.records.RecordJson;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * A line of a journal: the CRC-32C of what follows it, in hexadecimal, a tab, this as JSON, and for
 * a written record another tab and the record. What is torn has another sum, or no line end.
 *
 * @param kind what happened
 * @param offset the record's offset; of {@link Kind#NEXT} the one that is read next
 * @param day the folder of the record's segment, such as "2026/11/28", or null
 * @param at when the sink took it, in milliseconds since 1970
 * @param key the {@link ArticleKey}, or null
 */
record JournalEntry(Kind kind, long offset, String day, long at, String key) {
  private static final int SUM = 8;
  private static final byte[] NOTHING = {};

  /** What a line tells. */
  enum Kind {
    /** All before this offset is in segments; the first line of every journal. */
    NEXT,
    /** A record was written. */
    WRITE,
    /** A record was removed. */
    REMOVE
  }

  /** The line, with its end. */
  byte[] line(byte[] record) {
    byte[] json = RecordJson.toBytes(this);
    byte[] body = json;
    if (record.length > 0) {
      body = Arrays.copyOf(json, json.length + 1 + record.length);
      body[json.length] = '\t';
      System.arraycopy(record, 0, body, json.length + 1, record.length);
    }
    byte[] line = new byte[SUM + 1 + body.length + 1];
    System.arraycopy(sum(body, 0).getBytes(UTF_8), 0, line, 0, SUM);
    line[SUM] = '\t';
    System.arraycopy(body, 0, line, SUM + 1, body.length);
    line[line.length - 1] = '\n';
    return line;
  }

  /** Reads a line without its end; null where it is torn. */
  static JournalEntry read(byte[] line) {
    if (line.length <= SUM + 1
        || line[SUM] != '\t'
        || !sum(line, SUM + 1).equals(new String(line, 0, SUM, UTF_8))) {
      return null;
    }
    int end = recordAt(line) < 0 ? line.length : recordAt(line) - 1;
    try {
      return RecordJson.fromBytes(Arrays.copyOfRange(line, SUM + 1, end), JournalEntry.class);
    } catch (IOException e) {
      return null; // not written by us, though its sum fits
    }
  }

  /** The record of a line without its end; empty where it has none. */
  static byte[] record(byte[] line) {
    int at = recordAt(line);
    return at < 0 ? NOTHING : Arrays.copyOfRange(line, at, line.length);
  }

  private static int recordAt(byte[] line) {
    for (int i = SUM + 1; i < line.length; i++) {
      if (line[i] == '\t') {
        return i + 1;
      }
    }
    return -1;
  }

  private static String sum(byte[] bytes, int from) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, bytes.length - from);
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }
}
