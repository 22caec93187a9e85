package copydesk.app.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.InvalidSettingException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StartOffsetTest {
  @Test
  void number_isAnOffset() {
    assertThat(StartOffset.parse("1200")).isEqualTo(new StartOffset(1200L, null));
    assertThat(StartOffset.parse("0").isBeginning()).isTrue();
    assertThat(StartOffset.parse("1").isBeginning()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24,2026-11-24T00:00:00Z",
    "2026-11-24T10:00:00Z,2026-11-24T10:00:00Z",
    "2026-11-24T10:00:00+01:00,2026-11-24T09:00:00Z"
  })
  void date_isATime(String text, String time) {
    assertThat(StartOffset.parse(text)).isEqualTo(new StartOffset(null, Instant.parse(time)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "-1", "2026-13-01", "2026-11-24T10:00:00"})
  void anythingElse_isRefused(String text) {
    assertThatThrownBy(() -> StartOffset.parse(text))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith("--from " + text + " is neither an offset nor a date");
  }
}
