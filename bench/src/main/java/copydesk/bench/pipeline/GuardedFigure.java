package copydesk.bench.pipeline;

import java.util.Locale;

/**
 * A figure that was recorded, and how much worse one may be that is measured later.
 *
 * @param name what is measured, with its unit
 * @param value what was recorded
 * @param better whether less or more of it is better
 * @param percent how much worse than recorded is still no loss, in percent of what was recorded
 */
record GuardedFigure(String name, double value, Better better, double percent) {
  /** The direction in which a figure improves. */
  enum Better {
    LESS,
    MORE
  }

  /** What a measured figure is beside the recorded one. */
  enum Verdict {
    /** Within the bound. */
    HELD,
    /** Worse by more than the bound. */
    LOST,
    /** Better by more than the bound: worth recording anew. */
    GAINED
  }

  GuardedFigure {
    if (!(value > 0) || !(percent > 0)) {
      throw new IllegalArgumentException(
          "'" + name + "' needs a value and a bound above 0, not " + value + " and " + percent);
    }
  }

  /** The same with another value. */
  GuardedFigure withValue(double measured) {
    return new GuardedFigure(name, measured, better, percent);
  }

  Verdict verdict(double measured) {
    double worse = better == Better.LESS ? change(measured) : -change(measured);
    if (worse > percent) {
      return Verdict.LOST;
    }
    return worse < -percent ? Verdict.GAINED : Verdict.HELD;
  }

  /** The comparison on one line. */
  String line(double measured) {
    return String.format(
        Locale.ROOT,
        "%-6s %s: %s, recorded %s (%+.1f %%, bound %s%.0f %%)",
        verdict(measured).name().toLowerCase(Locale.ROOT),
        name,
        number(measured),
        number(value),
        change(measured),
        better == Better.LESS ? "+" : "-",
        percent);
  }

  private double change(double measured) {
    return 100 * (measured - value) / value;
  }

  /** Whole where it is large, with three digits where it is small. */
  private static String number(double figure) {
    return figure >= 1_000
        ? String.format(Locale.ROOT, "%,.0f", figure)
        : String.format(Locale.ROOT, "%.3g", figure);
  }
}
