package copydesk.enrich;

import copydesk.records.channel.CloudEvents;
import copydesk.records.text.FilingDate;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Headers that anyone set on a raw record, as they may stand on an event: what we publish keeps to
 * CloudEvents whatever came in.
 */
final class EventAttributes {
  private static final String PREFIX = "ce_";
  private static final Pattern NAME = Pattern.compile("ce_[a-z0-9]+");
  private static final String DATA_SCHEMA = "ce_dataschema";
  private static final String NO_SOURCE = "urn:copydesk";
  private static final String UNRESERVED = "-._~";
  private static final String RESERVED = ":/?#[]@!$&'()*+,;=%";

  private EventAttributes() {}

  /**
   * Removes what is no attribute or speaks of the raw article's own form, and gives source and time
   * the form that they need: a source that is no URI reference is percent-encoded, a time is in
   * UTC, and what is no time is none.
   */
  static void conform(Headers headers) {
    for (Header header : headers.toArray()) {
      String name = header.key();
      boolean isForeign = name.equals(DATA_SCHEMA) || !NAME.matcher(name).matches();
      if (name.startsWith(PREFIX) && (isForeign || header.value() == null)) {
        headers.remove(name);
      }
    }
    String time = CloudEvents.get(headers, CloudEvents.TIME);
    CloudEvents.set(headers, CloudEvents.TIME, FilingDate.utc(time));
    CloudEvents.set(
        headers, CloudEvents.SOURCE, source(CloudEvents.get(headers, CloudEvents.SOURCE)));
  }

  private static String source(String text) {
    if (text == null || text.isBlank()) {
      return NO_SOURCE;
    }
    if (isUriReference(text)) {
      return text;
    }
    String encoded = encode(text, UNRESERVED + RESERVED);
    return isUriReference(encoded) ? encoded : encode(text, UNRESERVED);
  }

  private static boolean isUriReference(String text) {
    if (text.chars().anyMatch(c -> c >= 0x80)) {
      return false;
    }
    try {
      var unused = new URI(text);
      return true;
    } catch (URISyntaxException e) {
      return false; // percent-encoded, it is one
    }
  }

  private static String encode(String text, String kept) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || kept.indexOf(c) >= 0)) {
        encoded.append(c);
      } else {
        encoded.append('%').append("%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }
}
