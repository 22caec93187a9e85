package copydesk.records.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FilingDateTest {
  @ParameterizedTest
  @CsvSource({
    "2021-07-09,2022-01-01T00:00:00Z,2021/07/09",
    "2021-07-09,,2021/07/09",
    ",2022-01-01T00:00:00Z,2022/01/01",
    ",2022-01-01T01:00:00+02:00,2021/12/31",
    ",2022-01-01T00:00:00.123456789Z,2022/01/01",
    "0099-01-02,,0099/01/02",
    ",,undated"
  })
  void folder_isOfTheOwnDateElseOfTheArrival(String published, String received, String folder) {
    assertThat(FilingDate.folder(published, received)).isEqualTo(folder);
    LocalDate day =
        folder.equals(FilingDate.UNDATED) ? null : LocalDate.parse(folder.replace('/', '-'));
    assertThat(FilingDate.day(published, received)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "2022-01-01", "2022-13-01T00:00:00Z", "+99999-01-01T00:00:00Z"})
  void arrivalThatIsNoTime_isNone(String received) {
    assertThat(FilingDate.folder(null, received)).isEqualTo(FilingDate.UNDATED);
    assertThat(FilingDate.utc(received)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-07-09", "2024-02-29", "0001-01-01", "9999-12-31"})
  void dayOfTheCalendar_isADate(String date) {
    assertThat(FilingDate.isDate(date)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9 July 2021",
        "2021-7-9",
        "2021-07-9",
        "2021-02-29",
        "2021-13-01",
        "0000-01-01",
        "-001-01-01",
        "+12021-07-09",
        "2021/07/09",
        "2021-07-09T00:00:00Z",
        " 2021-07-09"
      })
  void anythingElse_isNoDate(String date) {
    assertThat(FilingDate.isDate(date)).isFalse();
  }

  @Test
  void utc_isTheSameMoment() {
    assertThat(FilingDate.utc(" 2026-03-01T02:00:00+03:00 ")).isEqualTo("2026-02-28T23:00:00Z");
    assertThat(FilingDate.utc(null)).isNull();
  }
}
