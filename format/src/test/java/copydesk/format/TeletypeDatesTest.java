package copydesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TeletypeDatesTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "241105 GMT Nov 26, 2026-11-24T11:05:00Z",
        "241105 GMT Okt 26, 2026-10-24T11:05:00Z",
        "241105 GMT Mär 26, 2026-03-24T11:05:00Z",
        "241105 GMT août 2026, 2026-08-24T11:05:00Z",
        "241105 GMT juin 26, 2026-06-24T11:05:00Z",
        "241105 GMT juil. 26, 2026-07-24T11:05:00Z",
        "241105 GMT DIC 26, 2026-12-24T11:05:00Z",
        "241105 GMT gen 26, 2026-01-24T11:05:00Z",
        "241105 CET Nov 26, 2026-11-24T10:05:00Z",
        "241105 Nov 26, 2026-11-24",
        "241105 XYZ Nov 26, 2026-11-24",
        "241105 GMT Nov 98, 1998-11-24T11:05:00Z",
        "311105 GMT Nov 26, none",
        "242505 GMT Nov 26, none",
        "241105 GMT Xyz 26, none",
        "MNA-WF-11-24-26 1105GMT<, 2026-11-24T11:05:00Z",
        "MNA-NY-11-24-26 1105EST<, 2026-11-24T16:05:00Z",
        "MNA-NY-11-24-26 1105<, 2026-11-24",
        "MNA-WF-24-11-26 1105GMT<, none",
        "'', none",
        "today, none"
      })
  void lastLine_isTheTime(String line, String time) {
    assertThat(TeletypeDates.of("\r\n" + line + "\r\n")).isEqualTo(time);
  }
}
