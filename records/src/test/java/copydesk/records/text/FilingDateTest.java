package copydesk.records.text;

import static org.assertj.core.api.Assertions.assertThat;

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
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "2022-01-01", "2022-13-01T00:00:00Z", "+99999-01-01T00:00:00Z"})
  void arrivalThatIsNoTime_isNone(String received) {
    assertThat(FilingDate.folder(null, received)).isEqualTo(FilingDate.UNDATED);
    assertThat(FilingDate.utc(received)).isNull();
  }

  @Test
  void utc_isTheSameMoment() {
    assertThat(FilingDate.utc(" 2026-03-01T02:00:00+03:00 ")).isEqualTo("2026-02-28T23:00:00Z");
    assertThat(FilingDate.utc(null)).isNull();
  }
}
