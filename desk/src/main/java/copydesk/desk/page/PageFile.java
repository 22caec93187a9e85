package copydesk.desk.page;

import java.util.zip.CRC32C;

/** A file of the page. Nobody changes its bytes. */
final class PageFile {
  private final String type;
  private final byte[] bytes;
  private final String tag;

  private PageFile(String type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    this.tag = "\"" + bytes.length + "-" + Long.toHexString(sum.getValue()) + "\"";
  }

  /** A file whose name says what it is; null where it says nothing that the page has. */
  static PageFile of(String name, byte[] bytes) {
    String type = typeOf(name.substring(name.lastIndexOf('.') + 1));
    return type == null ? null : new PageFile(type, bytes);
  }

  /** Its media type. */
  String type() {
    return type;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Its entity tag, with the quotation marks. */
  String tag() {
    return tag;
  }

  private static String typeOf(String ending) {
    return switch (ending) {
      case "html" -> "text/html; charset=utf-8";
      case "js", "mjs" -> "text/javascript; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> null;
    };
  }
}
