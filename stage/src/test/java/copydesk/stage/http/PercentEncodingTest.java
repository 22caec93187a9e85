package copydesk.stage.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PercentEncodingTest {
  @ParameterizedTest
  @CsvSource({
    "a/b,a/b",
    "urn:x:1,urn:x:1",
    "https://a.example/x?y=1#z,https://a.example/x%3Fy=1%23z",
    "50%,50%25",
    "two words,two%20words",
    "ü🌉,%C3%BC%F0%9F%8C%89"
  })
  void id_standsInAPath(String id, String path) {
    assertThat(PercentEncoding.encode(id)).isEqualTo(path);
    assertThat(PercentEncoding.decode(path)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"ü,ü", "%c3%bc,ü", "a+b,a+b"})
  void whatOthersEncode_isRead(String path, String id) {
    assertThat(PercentEncoding.decode(path)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "a%2", "%zz", "%%", "%C3", "%FF", "%ED%A0%80", "%+1"})
  void whatIsNotEncoded_isRefused(String path) {
    assertThatThrownBy(() -> PercentEncoding.decode(path))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("percent-encoded");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void anyText_comesBack(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(40); length > 0; length--) {
        text.appendCodePoint(random.nextBoolean() ? random.nextInt(0xD800) : 0x1F309);
      }
      String path = PercentEncoding.encode(text.toString());
      assertThat(PercentEncoding.decode(path)).isEqualTo(text.toString());
      assertThat(URI.create("http://a/b/" + path).getRawPath()).isEqualTo("/b/" + path);
    }
  }
}
