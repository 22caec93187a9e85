package copydesk.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** One JSON object: an article in the names of the enriched record, in ninjs, or in AP's. */
final class JsonMessage implements Format {
  /** The media type of one object. */
  static final String MEDIA_TYPE = "application/json";

  private static final Set<String> MEDIA_TYPES =
      Set.of(MEDIA_TYPE, "application/x-ndjson", "application/vnd.iptc.ninjs+json");

  /** Whether the media type is one of those that are read. */
  static boolean isOne(String mediaType) {
    return MEDIA_TYPES.contains(mediaType);
  }

  @Override
  public Set<String> mediaTypes() {
    return MEDIA_TYPES;
  }

  @Override
  public Delivery decode(Content content) {
    JsonNode object = content.jsonObject();
    if (ApJson.isOne(object)) {
      return ApJson.read(object);
    }
    return Ninjs.isOne(object) ? new Ninjs(object).read() : ArticleJson.read(object);
  }
}
