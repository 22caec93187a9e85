package copydesk.records.contract;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The rules of CloudEvents 1.0 for an event in a Kafka record, in binary mode. Headers' values are
 * plain UTF-8: percent-encoding is the rule of HTTP's binding and not of Kafka's. Only a source is
 * a URI reference, and so ASCII, by itself.
 */
public final class KafkaBinding {
  private static final String PREFIX = "ce_";

  private KafkaBinding() {}

  /** Which rules a record's headers break; empty where it is an event. */
  public static List<String> faults(Headers headers) {
    List<String> faults = new ArrayList<>();
    Map<String, String> values = new TreeMap<>();
    for (Header header : headers) {
      boolean isAttribute = header.key().startsWith(PREFIX);
      if (isAttribute && !header.key().matches("ce_[a-z0-9]+")) {
        faults.add(header.key() + " is no attribute's name");
      }
      if (values.put(header.key(), text(header, faults)) != null) {
        faults.add(header.key() + " stands twice");
      }
    }
    check(faults, "1.0".equals(values.get("ce_specversion")), "ce_specversion is not 1.0");
    for (String required : List.of("ce_id", "ce_source", "ce_type")) {
      check(faults, !values.getOrDefault(required, "").isEmpty(), required + " is missing");
    }
    check(faults, isUriReference(values.get("ce_source")), "ce_source is no URI reference");
    String schema = values.getOrDefault("ce_dataschema", "x:y");
    check(faults, isUriReference(schema), "ce_dataschema is no URI");
    String time = values.get("ce_time");
    check(faults, time == null || isTime(time), "ce_time is no time of RFC 3339: " + time);
    String type = values.getOrDefault("content-type", "text/plain");
    check(faults, type.matches("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+( *;.*)?"), "content-type: " + type);
    check(faults, !type.startsWith("application/cloudevents"), "it is in structured mode");
    return faults;
  }

  private static void check(List<String> faults, boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }

  private static String text(Header header, List<String> faults) {
    if (header.value() == null) {
      faults.add(header.key() + " has no value");
      return "";
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(header.value())).toString();
    } catch (CharacterCodingException e) {
      faults.add(header.key() + " is not UTF-8: " + e.getMessage());
      return "";
    }
  }

  private static boolean isUriReference(String text) {
    try {
      return text != null && new URI(text).toASCIIString().equals(text);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isTime(String text) {
    try {
      return OffsetDateTime.parse(text).getYear() <= 9999;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
