package copydesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Section;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The sample articles among the test resources, and what tests ask of articles. */
final class Samples {
  private Samples() {}

  /** The bytes of a file in {@code samples}, or in the folder that its name has. */
  static byte[] bytes(String name) {
    try (InputStream in =
        Samples.class.getResourceAsStream(name.contains("/") ? name : "samples/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no sample " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one article in the bytes. */
  static Decoded decode(byte[] bytes, String contentType) {
    Delivery delivery = Formats.decode(bytes, contentType);
    assertThat(delivery.items()).isEqualTo(1);
    return delivery.articles().get(0);
  }

  /** The words of all sections of a kind. */
  static List<String> parts(Decoded read, Section.Kind kind) {
    return read.sections().stream()
        .filter(section -> section.kind() == kind)
        .map(section -> words(read.text(), section))
        .toList();
  }

  private static String words(String text, Section section) {
    return text.substring(
        text.offsetByCodePoints(0, section.start()), text.offsetByCodePoints(0, section.end()));
  }
}
