package copydesk.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Friday Jul 09, 2021|2021-07-09",
        "9 July 2021|2021-07-09",
        "2021-07-09|2021-07-09",
        "July 9, 2021 10:30 am GMT|2021-07-09",
        "Last updated: 31 Dec 1999|1999-12-31",
        "February 30, 2021|",
        "July 2021|",
        "July 9, 21|",
        "The 9 July 2021 talks|"
      })
  void line_isADateOrNone(String text, LocalDate date) {
    assertThat(Dates.line(text, new Line(0, text.length(), false))).isEqualTo(date);
  }

  @Test
  void longLine_isNoDate() {
    String text = "9 July 2021 ".repeat(8);
    assertThat(Dates.line(text, new Line(0, text.length(), false))).isNull();
  }

  @Test
  void firstDateWithin_isFound() {
    String text = "OSLO, March 3, 2022 (Wire) and 4 April 2023";
    assertThat(Dates.within(text, 0, text.length())).isEqualTo(LocalDate.of(2022, 3, 3));
    assertThat(Dates.within(text, 20, text.length())).isEqualTo(LocalDate.of(2023, 4, 4));
    assertThat(Dates.within(text, 0, 12)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jan", "january", "SEPT", "Dec"})
  void month_isOneInAnyCase(String word) {
    assertThat(Dates.isMonth(word)).isTrue();
    assertThat(Dates.isMonth(word + "x")).isFalse();
  }
}
