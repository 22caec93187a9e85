package copydesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Section;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The samples of wires in their real forms, beside the tests. */
final class Samples {
  /** All that are NewsML-G2, NITF, ninjs or AP's JSON and can be read. */
  static final List<String> READABLE =
      List.of(
          "g2-01-xhtml.xml",
          "g2-02-nitf.xml",
          "g2-03-inlinedata.xml",
          "g2-05-update.xml",
          "g2-06-correction.xml",
          "g2-07-kill.xml",
          "g2-08-embargo.xml",
          "g2-09-embargo-open.xml",
          "g2-10-message-many.xml",
          "nitf.xml",
          "ninjs-1.3.json",
          "ninjs-2.1.json",
          "ninjs-3.1.json",
          "ap-like-item.json");

  private Samples() {}

  /** The bytes of a file beside the tests, in {@code samples} or in the folder of its name. */
  static byte[] bytes(String name) {
    boolean beside = Samples.class.getResource(name) != null;
    try (InputStream in = Samples.class.getResourceAsStream(beside ? name : "samples/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no sample " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sample in UTF-8 as text. */
  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  static Delivery delivery(String name) {
    return Formats.decode(bytes(name), null);
  }

  /** The one article of a sample. */
  static Decoded article(String name) {
    return only(delivery(name));
  }

  static Decoded article(byte[] bytes) {
    return only(Formats.decode(bytes, null));
  }

  /** The parts of an article's text that are of this kind. */
  static List<String> parts(Decoded article, Section.Kind kind) {
    return article.sections().stream()
        .filter(section -> section.kind() == kind)
        .map(section -> words(article.text(), section))
        .toList();
  }

  private static String words(String text, Section section) {
    int start = text.offsetByCodePoints(0, section.start());
    return text.substring(start, text.offsetByCodePoints(0, section.end()));
  }

  /** The one article in the bytes. */
  static Decoded decode(byte[] bytes, String contentType) {
    return only(Formats.decode(bytes, contentType));
  }

  private static Decoded only(Delivery delivery) {
    assertThat(delivery.items()).isOne();
    return delivery.articles().get(0);
  }
}
