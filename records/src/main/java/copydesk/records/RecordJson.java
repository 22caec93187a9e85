package copydesk.records;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The JSON of the records. Fields come in the order in which the records declare them and numbers
 * are written by the JDK, so equal records give equal bytes. Unknown fields are passed over when
 * reading: an older reader takes a newer record. Thread-safe.
 */
public final class RecordJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final ObjectWriter PRETTY = MAPPER.writer(prettyPrinter());

  private RecordJson() {}

  /** The record on one line, in UTF-8, without a line end. */
  public static byte[] toBytes(Object record) {
    try {
      return MAPPER.writeValueAsBytes(record);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The record pretty-printed in UTF-8: two blanks a level, line feeds, one at the end, too. */
  public static byte[] toPrettyBytes(Object record) {
    try {
      byte[] json = PRETTY.writeValueAsBytes(record);
      byte[] line = java.util.Arrays.copyOf(json, json.length + 1);
      line[json.length] = '\n';
      return line;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same JSON pretty-printed, as {@link #toPrettyBytes} does it: every field stays, those that
   * this release does not know too, and every number as it is written.
   *
   * @throws UncheckedIOException if the bytes are no JSON
   */
  public static byte[] pretty(byte[] json) {
    ByteArrayOutputStream pretty = new ByteArrayOutputStream(2 * json.length);
    try (JsonParser parser = MAPPER.createParser(json);
        JsonGenerator generator = PRETTY.createGenerator(pretty)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken().isNumeric()) {
          generator.writeNumber(parser.getText());
        } else {
          generator.copyCurrentEvent(parser);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    pretty.write('\n');
    return pretty.toByteArray();
  }

  /**
   * The same JSON on one line, in UTF-8, without a line end: the bytes themselves where they are
   * one line.
   *
   * @param json JSON, of which line ends stand between its parts only
   */
  public static byte[] oneLine(byte[] json) {
    byte[] line = json;
    for (int i = 0; i < json.length; i++) {
      if (json[i] == '\n' || json[i] == '\r') {
        line = line == json ? json.clone() : line;
        line[i] = ' ';
      }
    }
    return line;
  }

  /**
   * The same JSON in its one canonical spelling: fields in the order of their names, numbers by
   * their value, no blanks. Of fields of one name the last counts. A number whose exponent is
   * beyond what {@link BigDecimal} has is as it was spelled, between quotation marks.
   *
   * @throws UncheckedIOException if the bytes are no JSON
   */
  public static byte[] canonical(byte[] json) {
    try (JsonParser parser = MAPPER.createParser(json)) {
      parser.nextToken();
      return MAPPER.writeValueAsBytes(canonical(parser));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value at whose first token the parser is; leaves it at the last. */
  private static JsonNode canonical(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_ARRAY) {
      ArrayNode items = MAPPER.createArrayNode();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(canonical(parser));
      }
      return items;
    }
    if (token == JsonToken.START_OBJECT) {
      SortedMap<String, JsonNode> fields = new TreeMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        fields.put(name, canonical(parser));
      }
      return MAPPER.createObjectNode().setAll(fields);
    }
    return token != null && token.isNumeric() ? number(parser.getText()) : MAPPER.readTree(parser);
  }

  private static JsonNode number(String spelled) {
    try {
      return DecimalNode.valueOf(new BigDecimal(spelled).stripTrailingZeros());
    } catch (NumberFormatException e) {
      return TextNode.valueOf(spelled);
    }
  }

  /**
   * Reads a record.
   *
   * @throws IOException if the bytes are no JSON, or not of this record
   */
  public static <T> T fromBytes(byte[] json, Class<T> type) throws IOException {
    return MAPPER.readValue(json, type);
  }

  /** A reader of one type for repeated use. */
  public static ObjectReader reader(Class<?> type) {
    return MAPPER.readerFor(type);
  }

  private static DefaultPrettyPrinter prettyPrinter() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }
}
