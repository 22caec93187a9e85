package copydesk.records;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
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

    assertThat(TextEncoding.detect(bytes)).contains(recognised);
    assertThat(TextEncoding.decode(bytes, recognised))
        .isEqualTo(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  @Test
  void noBytes_areText() throws CharacterCodingException {
    assertThat(TextEncoding.detect(new byte[0])).contains(UTF_8);
    assertThat(TextEncoding.decode(new byte[0], UTF_8)).isEmpty();
  }

  @Test
  void byteOrderMarkAlone_isEmptyText() throws CharacterCodingException {
    byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    assertThat(TextEncoding.detect(mark)).contains(UTF_8);
    assertThat(TextEncoding.decode(mark, UTF_8)).isEmpty();
  }

  @Test
  void onlyTheFirstByteOrderMark_isTakenOff() throws CharacterCodingException {
    assertThat(TextEncoding.decode("\uFEFF\uFEFFa".getBytes(UTF_8), UTF_8)).isEqualTo("\uFEFFa");
  }

  @Test
  void bytesThatNeitherUtf8NorWindowsHas_areLatin1() {
    byte[] bytes = {'a', (byte) 0x81, (byte) 0x93, 'b'};

    assertThat(TextEncoding.detect(bytes)).contains(ISO_8859_1);
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
    byte[] bytes = ("x".repeat(60) + "\u0003\t\r\n\f").getBytes(UTF_8);

    assertThat(TextEncoding.detect(bytes)).contains(UTF_8);
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

    assertThatCode(() -> decodeAsDetected(bytes)).doesNotThrowAnyException();
  }

  private static void decodeAsDetected(byte[] bytes) {
    Optional<Charset> charset = TextEncoding.detect(bytes);
    try {
      if (charset.isPresent()) {
        TextEncoding.decode(bytes, charset.get());
      }
    } catch (CharacterCodingException e) {
      // only a byte order mark may promise what the rest does not keep
      assertThat(charset.orElseThrow()).isIn(UTF_8, UTF_16LE, UTF_16BE);
    }
  }

  private static void maybeMask(byte[] bytes, Random random, int bit) {
    if (random.nextBoolean()) {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] &= (byte) ~(0x80 >> bit);
      }
    }
  }
}
