package copydesk.sink.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PostgresTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "a\0b", "\0", "\0\0", "\uFFFD", "\uFFFD0", "\uFFFD\0", "\0\uFFFD", "0\0"})
  void id_comesBackAndHasNoNullCharacter(String id) {
    String kept = PostgresText.ofId(id);

    assertThat(kept).doesNotContain("\0");
    assertThat(PostgresText.toId(kept)).isEqualTo(id);
  }

  @Test
  void ids_stayDifferent() {
    List<String> ids = List.of("\0", "\uFFFD", "\uFFFD0", "\uFFFD\uFFFD", "\0\uFFFD", "0");

    assertThat(ids.stream().map(PostgresText::ofId)).doesNotHaveDuplicates();
  }

  @Test
  void keyTooLongForAnIndex_isMadeShorterAndStaysDifferent() {
    String key = "person/" + "🌉".repeat(1_000);

    assertThat(PostgresText.key("person/ann-lee")).isEqualTo("person/ann-lee");
    assertThat(PostgresText.key(key).getBytes(UTF_8)).hasSizeLessThan(2_000);
    assertThat(PostgresText.key(key)).startsWith("person/🌉").doesNotContain("\uFFFD");
    assertThat(PostgresText.key(key)).isNotEqualTo(PostgresText.key(key + "x"));
  }
}
