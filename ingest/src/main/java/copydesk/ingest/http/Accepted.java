package copydesk.ingest.http;

import copydesk.ingest.AnsweringPoster.Place;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is said of an article that Kafka has. */
final class Accepted {
  private Accepted() {}

  /** The members in their order; the caller may add to them. */
  static Map<String, Object> json(String id, Place place) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", id);
    json.put("partition", place.partition());
    json.put("offset", place.offset());
    return json;
  }
}
