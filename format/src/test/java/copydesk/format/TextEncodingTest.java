package copydesk.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class TextEncodingTest {
  private static final String LATIN = "Le café d’Orsay à Zürich, “très bien” – 5 €.\n";

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of("plain words", US_ASCII, UTF_8),
        Arguments.of(LATIN, UTF_8, UTF_8),
        Arguments.of("\uFEFF" + LATIN, UTF_8, UTF_8),
        Arguments.of("Ünïcode 🎉 日本", UTF_8, UTF_8),
        Arguments.of("Caf\u00e9 \u00e0 Z\u00fcrich", ISO_8859_1, ISO_8859_1),
        Arguments.of(LATIN, TextEncoding.WINDOWS_1252, TextEncoding.WINDOWS_1252),
        Arguments.of(LATIN, UTF_16LE, UTF_16LE),
        Arguments.of(LATIN, UTF_16BE, UTF_16BE),
        Arguments.of("\uFEFF" + LATIN, UTF_16LE, UTF_16LE),
        Arguments.of("\uFEFF" + LATIN, UTF_16BE, UTF_16BE),
        Arguments.of("\uFEFF日本の新聞", UTF_16BE, UTF_16BE));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void encoding_isRecognisedAndUndone(String text, Charset written, Charset recognised)
      throws CharacterCodingException {
    byte[] bytes = text.getBytes(written);

    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    assertThat(TextEncoding.detect(bytes)).contains(new TextEncoding.Encoded(recognised, unmarked));
    assertThat(TextEncoding.decode(bytes, recognised)).isEqualTo(unmarked);
  }

  @Test
  void noBytes_areText() {
    assertThat(TextEncoding.detect(new byte[0])).contains(encoded(UTF_8, ""));
  }

  @Test
  void byteOrderMarkAlone_isEmptyText() {
    byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    assertThat(TextEncoding.detect(mark)).contains(encoded(UTF_8, ""));
  }

  @Test
  void onlyTheFirstByteOrderMark_isTakenOff() throws CharacterCodingException {
    assertThat(TextEncoding.decode("\uFEFF\uFEFFa".getBytes(UTF_8), UTF_8)).isEqualTo("\uFEFFa");
  }

  @Test
  void markThatPromisesWhatTheBytesDoNotKeep_hasNoText() {
    byte[] cut = {(byte) 0xFE, (byte) 0xFF, 0, 'a', 0};

    assertThat(TextEncoding.detect(cut)).contains(encoded(UTF_16BE, null));
  }

  @Test
  void bytesThatNeitherUtf8NorWindowsHas_areLatin1() {
    byte[] bytes = {'a', (byte) 0x81, (byte) 0x93, 'b'};

    assertThat(TextEncoding.detect(bytes)).contains(encoded(ISO_8859_1, "a\u0081\u0093b"));
  }

  @Test
  void binaryBytes_areNoText() {
    byte[] image = new byte[4096];
    new Random(7).nextBytes(image);

    assertThat(TextEncoding.detect(image)).isEmpty();
    assertThat(TextEncoding.detect(new byte[] {'a', 0, 'b'})).isEmpty();
    assertThat(TextEncoding.detect(new byte[] {0x1b, '[', '1', 'm', 'a'})).isEmpty();
  }

  @Test
  void aControlCharacterNowAndThen_isText() {
    String text = "x".repeat(60) + "\u0003\t\r\n\f";

    assertThat(TextEncoding.detect(text.getBytes(UTF_8))).contains(encoded(UTF_8, text));
  }

  @Test
  void wrongBytes_areNotDecoded() {
    byte[] latin = LATIN.getBytes(TextEncoding.WINDOWS_1252);

    assertThatThrownBy(() -> TextEncoding.decode(latin, UTF_8))
        .isInstanceOf(CharacterCodingException.class);
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyBytes_haveAnAnswer(int seed) {
    Random random = new Random(seed);
    byte[] bytes = new byte[random.nextInt(300)];
    random.nextBytes(bytes);
    List.of(1, 2, 3).forEach(i -> maybeMask(bytes, random, i));

    Optional<TextEncoding.Encoded> found = TextEncoding.detect(bytes);

    // only a byte order mark may promise what the rest does not keep
    assertThat(found.filter(encoded -> encoded.text() == null).map(TextEncoding.Encoded::charset))
        .matches(c -> c.isEmpty() || List.of(UTF_8, UTF_16LE, UTF_16BE).contains(c.get()));
  }

  private static TextEncoding.Encoded encoded(Charset charset, String text) {
    return new TextEncoding.Encoded(charset, text);
  }

  private static void maybeMask(byte[] bytes, Random random, int bit) {
    if (random.nextBoolean()) {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] &= (byte) ~(0x80 >> bit);
      }
    }
  }
}
