package copydesk.desk.page;

import java.util.zip.CRC32C;

/**
 * A file of the page.
 *
 * @param type its media type
 * @param tag its entity tag, with the quotation marks
 */
record PageFile(String type, byte[] bytes, String tag) {
  /** A file whose name says what it is; null where it says nothing that the page has. */
  static PageFile of(String name, byte[] bytes) {
    String type = type(name.substring(name.lastIndexOf('.') + 1));
    return type == null ? null : new PageFile(type, bytes, tag(bytes));
  }

  private static String tag(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return "\"" + bytes.length + "-" + Long.toHexString(sum.getValue()) + "\"";
  }

  private static String type(String ending) {
    return switch (ending) {
      case "html" -> "text/html; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> null;
    };
  }
}
