package copydesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WireTimeTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-24T10:05:00Z, 2026-11-24T10:05:00Z, 2026-11-24",
    "2026-11-24T11:05:00+01:00, 2026-11-24T10:05:00Z, 2026-11-24",
    "2026-11-24T11:05:00+0100, 2026-11-24T10:05:00Z, 2026-11-24",
    "2026-11-24T11:05:00+01, 2026-11-24T10:05:00Z, 2026-11-24",
    "20261124T111500+0100, 2026-11-24T10:15:00Z, 2026-11-24",
    "20261124T1115Z, 2026-11-24T11:15:00Z, 2026-11-24",
    "2026-11-24T10:05Z, 2026-11-24T10:05:00Z, 2026-11-24",
    "2026-11-24 10:05:00 +0000, 2026-11-24T10:05:00Z, 2026-11-24",
    "'\n 2026-11-24T10:05:00Z\n', 2026-11-24T10:05:00Z, 2026-11-24",
    "'2026-11-24T10:05:00,250Z', 2026-11-24T10:05:00.250Z, 2026-11-24",
    "2026-11-24T23:30:00-05:00, 2026-11-25T04:30:00Z, 2026-11-24",
    "2026-11-24T10:05:00, 2026-11-24, 2026-11-24",
    "2026-11-24, 2026-11-24, 2026-11-24",
    "20261124, 2026-11-24, 2026-11-24",
    "2026-11, 2026-11,",
    "2026, 2026,",
    "2026-13,,",
    "2026-02-30,,",
    "2026-02-30T10:00:00Z,,",
    "2026-11-24T25:00:00Z, 2026-11-24, 2026-11-24",
    "24/11/2026,,",
    "0000,,",
    "yesterday,,",
    "'',,",
    ",,"
  })
  void time_isAsPreciseAsItIsWritten(String written, String precise, String day) {
    assertThat(WireTime.asPrecise(written)).isEqualTo(precise);
    assertThat(WireTime.day(written)).isEqualTo(day);
    String instant = precise != null && precise.endsWith("Z") ? precise : null;
    assertThat(WireTime.instant(written)).isEqualTo(instant);
  }
}
