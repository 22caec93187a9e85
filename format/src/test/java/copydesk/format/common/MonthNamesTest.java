package copydesk.format.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MonthNamesTest {
  @ParameterizedTest
  @CsvSource({
    "Nov, 11, 11",
    "NOVEMBER, 11, 11",
    "Okt., 10, 10",
    "März, 3, 3",
    "févr., 2, 2",
    "août, 8, 8",
    "juin, 6, 6",
    "Juil, 7, 7",
    "Septemb, 0, 9",
    "Marathon, 0, 3",
    "November2, 0, 11",
    "Xyz, 0, 0",
    "No, 0, 0",
    "'', 0, 0",
    "Novembernovembernovember, 0, 0"
  })
  void name_isItsMonth(String word, int whole, int start) {
    assertThat(MonthNames.of(word)).isEqualTo(whole);
    assertThat(MonthNames.ofStart(word)).isEqualTo(start);
  }
}
