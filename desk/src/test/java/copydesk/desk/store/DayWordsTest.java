package copydesk.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DayWordsTest {
  @Test
  void wholeMonthsAndYears_areOneWordEach() {
    assertThat(DayWords.of("2023-12-30", "2025-02-02", "2020-01-01", "2030-01-01").words())
        .containsExactly(
            Key.DAY.word("2023-12-30"),
            Key.DAY.word("2023-12-31"),
            Key.YEAR.word("2024"),
            Key.MONTH.word("2025-01"),
            Key.DAY.word("2025-02-01"),
            Key.DAY.word("2025-02-02"));
  }

  @Test
  void anyTwoDays_areExactlyTheDaysBetweenThem() {
    Random random = new Random(1);
    LocalDate first = LocalDate.of(2023, 6, 10);
    for (int i = 0; i < 200; i++) {
      LocalDate from = first.plusDays(random.nextInt(1_200));
      LocalDate to = from.plusDays(random.nextInt(1_000));
      DayWords words = DayWords.of(from.toString(), to.toString(), "2000-01-01", "2040-01-01");
      assertThat(words.isExact()).isTrue();
      for (LocalDate day = from.minusDays(40); day.isBefore(to.plusDays(40)); ) {
        boolean isBetween = !day.isBefore(from) && !day.isAfter(to);
        assertThat(words(day).stream().filter(words.words()::contains).count())
            .as("%s in %s..%s", day, from, to)
            .isEqualTo(isBetween ? 1 : 0);
        day = day.plusDays(1);
      }
    }
  }

  @Test
  void openEnds_areThoseOfWhatThereIs() {
    assertThat(DayWords.of("2026-11-28", null, "2026-11-01", "2026-11-29").words())
        .containsExactly(Key.DAY.word("2026-11-28"), Key.DAY.word("2026-11-29"));
    assertThat(DayWords.of(null, "2026-11-02", "2026-11-01", "2026-11-29").words())
        .containsExactly(Key.DAY.word("2026-11-01"), Key.DAY.word("2026-11-02"));
    assertThat(DayWords.of(null, null, "2026-11-01", "2026-11-29")).isNull();
  }

  @Test
  void whereNothingIsOfTheseDays_thereIsNoWord() {
    assertThat(DayWords.of("2026-12-01", null, "2026-11-01", "2026-11-29"))
        .isEqualTo(new DayWords(List.of(), true));
    assertThat(DayWords.of("2026-12-01", null, null, null))
        .isEqualTo(new DayWords(List.of(), true));
  }

  @Test
  void moreYearsThanWordsCanStandFor_areLookedAtOneByOne() {
    assertThat(DayWords.of("0001-01-02", null, "0001-01-01", "2026-11-29").isExact()).isFalse();
  }

  private static List<String> words(LocalDate day) {
    List<String> words = new ArrayList<>();
    words.add(Key.DAY.word(day.toString()));
    words.add(Key.MONTH.word(day.toString().substring(0, 7)));
    words.add(Key.YEAR.word(day.toString().substring(0, 4)));
    return words;
  }
}
