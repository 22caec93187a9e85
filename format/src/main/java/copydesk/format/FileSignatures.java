package copydesk.format;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files that are no text, and two that only look like it, by the bytes that start them. */
final class FileSignatures {
  private static final int LOOK_FOR_ZERO = 512;
  private static final int LOOK_FOR_PART = 4_096;

  private static final Seen ZIP = new Seen("application/zip", "a ZIP archive");
  private static final Seen OFFICE =
      new Seen("application/vnd.openxmlformats", "an Office document (docx, xlsx or pptx)");
  private static final Seen OPEN_DOCUMENT =
      new Seen("application/vnd.oasis.opendocument", "an OpenDocument file");
  private static final Seen EPUB = new Seen("application/epub+zip", "an EPUB book");

  /** In hexadecimal; a dot stands for any half of a byte. */
  private static final List<Signature> SIGNATURES =
      List.of(
          signature("255044462d", "application/pdf", "a PDF document"),
          signature("7b5c727466", "application/rtf", "an RTF document"),
          signature("252150532d41646f6265", "application/postscript", "a PostScript document"),
          signature("d0cf11e0a1b11ae1", "application/msword", "an old Office document (doc, xls)"),
          signature("89504e470d0a1a0a", "image/png", "a PNG image"),
          signature("ffd8ff", "image/jpeg", "a JPEG image"),
          binary("4749463839", "image/gif", "a GIF image"),
          binary("4749463837", "image/gif", "a GIF image"),
          binary("49492a00", "image/tiff", "a TIFF image"),
          binary("4d4d002a", "image/tiff", "a TIFF image"),
          binary("52494646........57454250", "image/webp", "a WebP image"),
          binary("52494646........57415645", "audio/wav", "a WAV recording"),
          binary("424d........00000000", "image/bmp", "a BMP image"),
          binary("000000..66747970", "video/mp4", "an MP4 file"),
          binary("494433", "audio/mpeg", "an MP3 recording"),
          binary("4f67675300", "audio/ogg", "an Ogg recording"),
          signature("1f8b08", "application/gzip", "gzip-compressed data"),
          signature("fd377a585a00", "application/x-xz", "xz-compressed data"),
          signature("28b52ffd", "application/zstd", "zstd-compressed data"),
          signature("377abcaf271c", "application/x-7z-compressed", "a 7z archive"),
          binary("425a68..314159265359", "application/x-bzip2", "bzip2-compressed data"),
          signature("504b0304", ZIP.mediaType(), ZIP.name()),
          signature("504b0506", ZIP.mediaType(), ZIP.name()));

  private FileSignatures() {}

  /** What the bytes are, or null. */
  static Seen of(byte[] bytes) {
    for (Signature signature : SIGNATURES) {
      if (signature.matches(bytes)) {
        return signature.seen().equals(ZIP) ? inZip(bytes) : signature.seen();
      }
    }
    return null;
  }

  /** The names of a ZIP archive's first entries say what is in it. */
  private static Seen inZip(byte[] bytes) {
    int length = Math.min(bytes.length, LOOK_FOR_PART);
    String names = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    if (names.contains("[Content_Types].xml") || names.contains("word/")) {
      return OFFICE;
    }
    if (names.contains("mimetypeapplication/vnd.oasis.opendocument")) {
      return OPEN_DOCUMENT;
    }
    return names.contains("mimetypeapplication/epub+zip") ? EPUB : ZIP;
  }

  private static Signature signature(String hex, String mediaType, String name) {
    return new Signature(hex, false, new Seen(mediaType, name));
  }

  /** One whose first bytes could be letters: it counts only where a zero byte follows. */
  private static Signature binary(String hex, String mediaType, String name) {
    return new Signature(hex, true, new Seen(mediaType, name));
  }

  private record Signature(String hex, boolean needsZero, Seen seen) {
    boolean matches(byte[] bytes) {
      if (bytes.length * 2 < hex.length()) {
        return false;
      }
      for (int i = 0; i < hex.length(); i++) {
        int half = i % 2 == 0 ? (bytes[i / 2] >> 4) & 0xF : bytes[i / 2] & 0xF;
        if (hex.charAt(i) != '.' && Character.digit(hex.charAt(i), 16) != half) {
          return false;
        }
      }
      return !needsZero || hasZero(bytes);
    }

    private static boolean hasZero(byte[] bytes) {
      for (int i = 0; i < Math.min(bytes.length, LOOK_FOR_ZERO); i++) {
        if (bytes[i] == 0) {
          return true;
        }
      }
      return false;
    }
  }
}
