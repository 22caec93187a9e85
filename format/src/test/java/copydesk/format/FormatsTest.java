package copydesk.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.nio.charset.Charset;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FormatsTest {
  private static final String TEXT = "The café is open.";

  @ParameterizedTest
  @CsvSource({
    "UTF-8,",
    "UTF-8, ''",
    "UTF-8, ; charset=utf-8",
    "UTF-16LE,",
    "ISO-8859-1, text/plain",
    "ISO-8859-1, text/plain; charset=ISO-8859-1",
    "UTF-16LE, Text/Plain;format=flowed;Charset=\"utf-16le\""
  })
  void plainText_isDecodedAsDeclaredOrRecognised(String written, String contentType) {
    Decoded decoded =
        Formats.decode(TEXT.getBytes(Charset.forName(written)), contentType).articles().get(0);

    assertThat(decoded).isEqualTo(Decoded.of(TEXT).build());
    assertThat(decoded.headline()).isNull();
    assertThat(decoded.sections()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/calendar|unsupported-content-type|content type text/calendar is not read",
        "text/plain; charset=klingon|unsupported-content-type|character encoding klingon is not",
        "text/plain; charset=|unsupported-content-type|character encoding  is not known",
        "text/plain; charset=UTF-8|undecodable|the bytes are not UTF-8",
        "application/json|undecodable|the bytes are not UTF-8",
        "application/octet-stream|not-text|the bytes are no text"
      })
  void whatCannotBeRead_hasAReason(String contentType, String reason, String message) {
    refused(TEXT.getBytes(ISO_8859_1), contentType, reason, message);
  }

  @Test
  void firstBytes_countBeforeWhatIsDeclared() {
    byte[] image = "<svg xmlns='x'><path/></svg>".getBytes(UTF_8);
    String message =
        "this looks like an SVG image; articles are read as plain text, web pages, JSON, ninjs,"
            + " NewsML-G2, NITF, teletype, RSS and Atom";

    refused(image, null, "unsupported-content-type", message);
    refused(image, "text/plain", "unsupported-content-type", message);
    refused(image, "application/json", "unsupported-content-type", message);
    refused(image, "application/octet-stream", "unsupported-content-type", message);
    byte[] article = "{\"text\": \"Bridge opens\"}".getBytes(UTF_8);
    assertThat(Formats.decode(article, "text/plain; charset=UTF-8").articles().get(0).text())
        .isEqualTo("Bridge opens");
    assertThat(Formats.decode(article, null).articles().get(0).text()).isEqualTo("Bridge opens");
  }

  @Test
  void nothing_isEmpty() {
    refused(new byte[0], null, "empty", "the article has no text");
    refused(" \n".getBytes(UTF_8), null, "empty", "the article has no text");
    refused("{\"text\": \" \"}".getBytes(UTF_8), null, "empty", "the article has no text");
  }

  @Test
  void markThatPromisesMore_isUndecodable() {
    byte[] cut = {(byte) 0xFE, (byte) 0xFF, 0, 'a', 0};

    refused(cut, null, "undecodable", "the bytes are not UTF-16BE");
  }

  /** Whatever comes in: an article with text, or a refusal with a reason; nothing else. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anyBytes_areReadOrRefused(long seed) {
    Random random = new Random(seed);
    Charset[] charsets = Charset.availableCharsets().values().toArray(Charset[]::new);
    for (int run = 0; run < 3_000; run++) {
      byte[] bytes = bytes(random);
      String type = TYPES[random.nextInt(TYPES.length)];
      if (type != null && random.nextInt(3) == 0) {
        type += "; charset=" + charsets[random.nextInt(charsets.length)].name();
      }
      try {
        assertThat(Formats.decode(bytes, type).articles().get(0).text()).isNotBlank();
      } catch (RejectedArticleException e) {
        assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(1_000);
        assertThat(e.reason()).isNotNull();
      }
    }
  }

  private static final String[] TYPES = {
    null,
    "",
    "text/plain",
    "application/json",
    "application/x-ndjson",
    "application/octet-stream",
    "text/html",
    ";",
    "charset=x"
  };

  private static final String[] PIECES = {
    "<",
    ">",
    "</",
    "<!",
    "<!--",
    "-->",
    "<?xml ",
    "?>",
    "html",
    "p",
    "nitf",
    " ",
    "\n",
    "\r\n",
    "{",
    "}",
    "[",
    "]",
    "\"text\"",
    ":",
    "\"a\"",
    "\"\\ud83d\"",
    ",",
    "1e999999",
    "null",
    "From: ",
    "a@b",
    "Subject:",
    "Received: ",
    "HTTP/1.1 200 OK",
    "PK\u0003\u0004",
    "%PDF-",
    "{\\rtf",
    "\uFEFF",
    "é",
    "😀",
    "\u0000",
    "word ",
    "\"published\":\"2021-07-09T\"",
    "\"sections\":[{\"start\":-1}]"
  };

  private static byte[] bytes(Random random) {
    if (random.nextInt(4) == 0) {
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      return bytes;
    }
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(14); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString().getBytes(random.nextInt(8) == 0 ? UTF_16LE : UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "<p ",
        "<!--",
        "{",
        "{\"a\":",
        "[{",
        "From: a\n",
        "X-A: b\n\t",
        "\n",
        "<p>a<"
      })
  void aMegabyteOfAnything_isLookedAtInLinearTime(String piece) {
    byte[] bytes = piece.repeat(1_000_000 / piece.length()).getBytes(UTF_8);

    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        java.time.Duration.ofSeconds(20),
        () -> Recognition.of(new Content(bytes, ContentType.of(null))));
  }

  private static void refused(byte[] bytes, String contentType, String reason, String message) {
    assertThatThrownBy(() -> Formats.decode(bytes, contentType))
        .hasMessageStartingWith(message)
        .asInstanceOf(InstanceOfAssertFactories.type(RejectedArticleException.class))
        .extracting(RejectedArticleException::reason)
        .extracting(DeadReason::code)
        .isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bridge opens|",
        "{\"id\": \"w-1\", \"text\": \"It is open.\"}|w-1",
        "{\"id\": 17, \"text\": \"It is open.\"}|17",
        "{\"text\": \"It is open.\"}|",
        "{\"id\": \"w-1\"}|",
        "{\"id\": \"w-1\", |"
      })
  void idOfTheWire_isFoundOrNone(String content, String id) {
    assertThat(Formats.identify(content.getBytes(UTF_8), null)).isEqualTo(id);
    assertThat(Formats.identify(new byte[0], null)).isNull();
  }
}
