package copydesk.bench.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares as per cent with one decimal. */
final class Percent {
  private Percent() {}

  /** Rounds to one decimal, exact halves to the even digit. */
  static String of(double percent) {
    return new BigDecimal(percent).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
  }
}
