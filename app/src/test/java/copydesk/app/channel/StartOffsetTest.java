package copydesk.app.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.InvalidSettingException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StartOffsetTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-28T10:00:00Z"), ZoneOffset.UTC);

  @Test
  void nowAndTheBeginning_haveTheirNames() {
    assertThat(StartOffset.parse("now", CLOCK)).isEqualTo(StartOffset.NOW);
    assertThat(StartOffset.parse("beginning", CLOCK).isBeginning()).isTrue();
  }

  @Test
  void number_isAnOffset() {
    assertThat(StartOffset.parse("1200", CLOCK)).isEqualTo(new StartOffset(1200L, null));
    assertThat(StartOffset.parse("0", CLOCK).isBeginning()).isTrue();
    assertThat(StartOffset.parse("1", CLOCK).isBeginning()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24,2026-11-24T00:00:00Z",
    "30s,2026-11-28T09:59:30Z",
    "15m,2026-11-28T09:45:00Z",
    "2h,2026-11-28T08:00:00Z",
    "3d,2026-11-25T10:00:00Z",
    "999999d,1970-01-01T00:00:00Z",
    "1969-12-31T23:59:59.999Z,1970-01-01T00:00:00Z",
    "0001-01-01,1970-01-01T00:00:00Z",
    "2026-11-24T10:00:00Z,2026-11-24T10:00:00Z",
    "2026-11-24T10:00:00+01:00,2026-11-24T09:00:00Z"
  })
  void date_isATime(String text, String time) {
    assertThat(StartOffset.parse(text, CLOCK))
        .isEqualTo(new StartOffset(null, Instant.parse(time)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "-1", "2026-13-01", "2026-11-24T10:00:00", "+999999999-12-31"})
  void anythingElse_isRefused(String text) {
    assertThatThrownBy(() -> StartOffset.parse(text, CLOCK))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith("--from " + text + " is not now, beginning, an offset");
  }
}
