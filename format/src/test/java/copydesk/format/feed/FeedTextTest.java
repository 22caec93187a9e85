package copydesk.format.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

final class FeedTextTest {
  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  @Test
  void byteOrderMark_countsFirst() {
    assertThat(text("\uFEFF<rss>é</rss>".getBytes(UTF_8), "text/xml; charset=windows-1251"))
        .isEqualTo("<rss>é</rss>");
    assertThat(text("\uFEFF<rss>é</rss>".getBytes(UTF_16LE), null)).isEqualTo("<rss>é</rss>");
    assertThat(text("<rss>é</rss>".getBytes(UTF_16BE), null)).isEqualTo("<rss>é</rss>");
  }

  @Test
  void validUtf8_countsBeforeWhatIsDeclared() {
    String declared = "<?xml version='1.0' encoding='windows-1251'?><rss>Привет</rss>";

    assertThat(text(declared.getBytes(UTF_8), "text/xml; charset=\"windows-1251\""))
        .isEqualTo(declared);
  }

  @Test
  void transport_countsBeforeTheDeclaration() {
    String declared = "<?xml version='1.0' encoding='UTF-8'?><rss>Привет</rss>";

    assertThat(text(declared.getBytes(CYRILLIC), "text/xml;charset=windows-1251"))
        .isEqualTo(declared);
  }

  @Test
  void declaration_countsWhereTheTransportSaysNothingTrue() {
    String declared = "<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss>Привет</rss>";

    assertThat(text(declared.getBytes(CYRILLIC), "text/xml")).isEqualTo(declared);
    assertThat(text(declared.getBytes(CYRILLIC), "text/xml; charset=utf-8")).isEqualTo(declared);
    assertThat(text(declared.getBytes(CYRILLIC), "text/xml; charset=none")).isEqualTo(declared);
  }

  @Test
  void latin1_isWindows1252() {
    byte[] bytes =
        "<?xml version='1.0' encoding='iso-8859-1'?><rss>\u0093é\u0094</rss>".getBytes(ISO_8859_1);

    assertThat(text(bytes, null)).endsWith("<rss>“é”</rss>");
    assertThat(FeedText.of(bytes, null).repaired()).isFalse();
  }

  @Test
  void oneBadByte_changesNothingElse() {
    byte[] bytes = "<rss>Привет_s “мир” 日本</rss>".getBytes(UTF_8);
    bytes[new String(bytes, ISO_8859_1).indexOf('_')] = (byte) 0x92;

    assertThat(text(bytes, null)).isEqualTo("<rss>Привет’s “мир” 日本</rss>");
    assertThat(FeedText.of(bytes, null).repaired()).isTrue();
  }

  @Test
  void bytesThatLookLikeBlanks_areLeftWhereTheyAre() {
    assertThat(text("\n\n <rss>Рà\u00a0</rss>".getBytes(UTF_8), null))
        .isEqualTo("<rss>Рà\u00a0</rss>");
  }

  @Test
  void whatXmlDoesNotAllow_isLeftOut() {
    FeedText text = FeedText.of("<rss>a\u0008b\u001Cc\u0000\uFFFF</rss>".getBytes(UTF_8), null);

    assertThat(text.text()).isEqualTo("<rss>abc</rss>");
    assertThat(text.repaired()).isTrue();
    assertThat(FeedText.clean("a\uD800b\uDC00c😀\u0093d\u0081")).isEqualTo("abc😀“d");
  }

  @Test
  void shiftingEncodings_areReadByTheirDeclaration() {
    Charset shifting = Charset.forName("ISO-2022-JP");
    String declared = "<?xml version='1.0' encoding='ISO-2022-JP'?><rss>日本</rss>";

    assertThat(text(declared.getBytes(shifting), null)).isEqualTo(declared);
  }

  private static String text(byte[] bytes, String contentType) {
    return FeedText.of(bytes, contentType).text();
  }
}
