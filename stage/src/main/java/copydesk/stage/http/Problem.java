package copydesk.stage.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Why a request was not answered as it hoped: a problem document of RFC 9457.
 *
 * @param status the HTTP status
 * @param code what went wrong as a stable code, the end of the document's {@code type}
 * @param detail what exactly went wrong and what to do about it, for a person
 * @param retryAfter after how many seconds it may be tried again; 0: that is not said
 */
public record Problem(int status, String code, String detail, int retryAfter) {
  static final String MEDIA_TYPE = "application/problem+json";
  private static final String TYPE = "urn:copydesk:problem:";

  /** A problem that the same request would have again. */
  public static Problem of(int status, String code, String detail) {
    return new Problem(status, code, detail, 0);
  }

  /** The document's members in their order; the caller may add to them. */
  public Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", TYPE + code);
    json.put("title", HttpStatus.getMessage(status));
    json.put("status", status);
    json.put("detail", detail);
    return json;
  }
}
