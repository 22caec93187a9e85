package copydesk.format;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.Jsoup;

/**
 * An item as AP's feeds send it: the fields of ninjs 1 below {@code data.item}, its id below {@code
 * altids}, and the text beside them where the NITF was fetched, too.
 */
final class ApJson {
  private ApJson() {}

  /** Whether the object is such an answer. */
  static boolean isOne(JsonNode object) {
    return object.path("data").path("item").path("altids").path("itemid").isTextual();
  }

  static Delivery read(JsonNode object) {
    JsonNode item = object.path("data").path("item");
    String body = Json.firstText(object.path("nitf"), "body_html");
    BodyText text = body == null ? NinjsBody.of(item) : HtmlBlocks.of(Jsoup.parse(body).body());
    return new Ninjs(item).read(Json.text(item.path("altids"), "itemid"), text);
  }
}
