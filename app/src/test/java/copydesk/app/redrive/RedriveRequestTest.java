package copydesk.app.redrive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.stage.http.ProblemException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RedriveRequestTest {
  @Test
  void reasonAndIds_areBothMeant() {
    RedriveRequest request = read("{\"reason\":\"empty\",\"ids\":[\"a\",\"b\"],\"force\":true}");
    assertThat(request.selection()).isEqualTo(new Selection(Set.of("empty"), Set.of("a", "b")));
    assertThat(request.force()).isTrue();
    assertThat(request.again()).isFalse();
  }

  @Test
  void all_meansAll() {
    assertThat(read("{\"all\":true,\"again\":true}"))
        .isEqualTo(new RedriveRequest(new Selection(Set.of(), Set.of()), false, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "null",
        "{\"all\":false}",
        "{\"all\":true,\"reason\":\"empty\"}",
        "{\"ids\":[]}",
        "{\"ids\":\"a\"}",
        "{\"ids\":[1]}",
        "{\"reason\":1}",
        "{\"reason\":\"emtpy\"}",
        "{\"reason\":\"empty\",\"id\":[\"a\"]}",
        "{\"all\":\"true\"}"
      })
  void whatDoesNotSayWhatToSend_isRefused(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(ProblemException.class);
  }

  @Test
  void preview_isTextOfTwoKilobytesAtMost() {
    assertThat(LetterText.preview("“x”".getBytes(UTF_8))).isEqualTo("“x”");
    assertThat(LetterText.preview("é".repeat(3_000).getBytes(UTF_8))).isEqualTo("é".repeat(1_024));
    assertThat(LetterText.preview(("a" + "é".repeat(3_000)).getBytes(UTF_8)))
        .isEqualTo("a" + "é".repeat(1_023));
    assertThat(LetterText.preview(new byte[0])).isEmpty();
    assertThat(LetterText.preview(null)).isNull();
    assertThat(LetterText.preview(new byte[] {'a', 0, 'b'})).isNull();
    assertThat(LetterText.preview(new byte[] {'a', (byte) 0xE9})).isNull();
  }

  private static RedriveRequest read(String body) {
    return RedriveRequest.read(body.getBytes(UTF_8));
  }
}
