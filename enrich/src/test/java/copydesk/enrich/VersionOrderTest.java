package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VersionOrderTest {
  @ParameterizedTest
  @CsvSource({
    "10:05:00, 1, 11:20:30, 2, BEFORE",
    "10:05:00, 9, 11:20:30, 2, BEFORE", // the time counts
    "10:05:00.5, , 10:05:00, , AFTER",
    "10:05:00, 1, 10:05:00, 2, BEFORE",
    "10:05:00, 1, 10:05:00, 1, SAME",
    "10:05:00, , 10:05:00, , SAME",
    "10:05:00, x, 10:05:00, y, SAME",
    ", 9, , 10, BEFORE",
    ", 010, , 10, SAME",
    ", 99999999999999999998, , 99999999999999999999, BEFORE",
    "10:05:00, 3, , 2, AFTER",
    ", a, , b, UNKNOWN",
    ", 1.0, , 2.0, UNKNOWN",
    "10:05:00, , , 2, UNKNOWN",
    ", , , , UNKNOWN"
  })
  void order(String time, String number, String otherTime, String otherNumber, String expected) {
    VersionOrder one = order(time, number);
    VersionOrder other = order(otherTime, otherNumber);

    assertThat(one.isBefore(other)).isEqualTo(expected.equals("BEFORE"));
    assertThat(other.isBefore(one)).isEqualTo(expected.equals("AFTER"));
    assertThat(one.isNotAfter(other))
        .isEqualTo(expected.equals("BEFORE") || expected.equals("SAME"));
  }

  private static VersionOrder order(String time, String number) {
    return new VersionOrder(time == null ? null : "2026-11-24T" + time + "Z", number);
  }

  @ParameterizedTest
  @CsvSource({"7, , 7", ", 8, 8", "7, 8, 8", "10, 9, 10", "a, 3, 3", "3, a, 3", ", , "})
  void higherNumber(String number, String other, String expected) {
    VersionOrder made = order("10:05:00", number).withHigherNumber(order("11:20:30", other));

    assertThat(made).isEqualTo(order("10:05:00", expected));
  }

  @Test
  void longNumber_isNone() {
    VersionOrder longer = new VersionOrder(null, "1".repeat(5_000_000));

    assertThat(longer.isBefore(new VersionOrder(null, "2"))).isFalse();
  }

  @Test
  void wireThatSaysNothing_isUnknown() {
    assertThat(VersionOrder.of(Wire.NONE)).isEqualTo(VersionOrder.UNKNOWN);
  }
}
