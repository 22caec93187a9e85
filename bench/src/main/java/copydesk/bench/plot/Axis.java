package copydesk.bench.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One axis of a plot: where values lie on it, and which of them are marked. Immutable.
 *
 * @param label what it shows, with its unit
 */
public record Axis(String label, Scale scale, double least, double most, List<Tick> ticks) {
  private static final int STEPS = 5;
  private static final double[] NICE = {1, 2, 5, 10};

  /** How far the value {@code v} lies along. */
  enum Scale {
    /** In proportion to {@code v}. */
    LINEAR,
    /** In proportion to its logarithm. */
    LOGARITHMIC,
    /** Percentiles: in proportion to the logarithm of the share that lies above. */
    PERCENTILE
  }

  /** A mark at a value. */
  record Tick(double value, String label) {}

  /** From 0 to a round number that is no less than {@code most}. */
  public static Axis linear(String label, double most) {
    double step = step(most);
    int steps = (int) Math.ceil(most / step - 1e-9);
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      ticks.add(new Tick(i * step, number(i * step)));
    }
    return new Axis(label, Scale.LINEAR, 0, steps * step, ticks);
  }

  /**
   * From one of the numbers 1, 2, 5, 10, 20 … to another, which have all values between them.
   *
   * @param least above 0
   */
  public static Axis logarithmic(String label, double least, double most) {
    if (!(least > 0) || most < least) {
      throw new IllegalArgumentException(
          label + ": no logarithmic axis goes from " + least + " to " + most);
    }
    double low = floor(least);
    double high = ceiling(Math.max(most, low * 2));
    List<Tick> ticks = new ArrayList<>();
    boolean decadesOnly = high / low > 3_000;
    for (double decade = Math.pow(10, Math.floor(Math.log10(low))); decade <= high; decade *= 10) {
      for (double digit : decadesOnly ? new double[] {1} : new double[] {1, 2, 5}) {
        double value = decade * digit;
        if (value >= low * 0.999 && value <= high * 1.001) {
          ticks.add(new Tick(value, number(value)));
        }
      }
    }
    return new Axis(label, Scale.LOGARITHMIC, low, high, ticks);
  }

  /** These percentiles, in ascending order, from 0 to below 100. */
  public static Axis percentiles(String label, double... percentiles) {
    List<Tick> ticks = new ArrayList<>();
    for (double percentile : percentiles) {
      ticks.add(new Tick(percentile, "p" + number(percentile)));
    }
    return new Axis(
        label, Scale.PERCENTILE, percentiles[0], percentiles[percentiles.length - 1], ticks);
  }

  /** Where a value lies: 0 at the beginning of the axis, 1 at its end. */
  double position(double value) {
    double from = scaled(least);
    return (scaled(value) - from) / (scaled(most) - from);
  }

  private double scaled(double value) {
    return switch (scale) {
      case LINEAR -> value;
      case LOGARITHMIC -> Math.log10(value);
      case PERCENTILE -> -Math.log10(1 - value / 100);
    };
  }

  /** A round step of which some five make {@code most}. */
  private static double step(double most) {
    double rough = most / STEPS;
    double decade = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double digit : NICE) {
      if (digit * decade >= rough * 0.999) {
        return digit * decade;
      }
    }
    return 10 * decade;
  }

  private static double floor(double value) {
    double decade = Math.pow(10, Math.floor(Math.log10(value)));
    double found = decade;
    for (double digit : NICE) {
      if (digit * decade <= value * 1.001) {
        found = digit * decade;
      }
    }
    return found;
  }

  private static double ceiling(double value) {
    double low = floor(value);
    if (low >= value * 0.999) {
      return low;
    }
    double decade = Math.pow(10, Math.floor(Math.log10(value)));
    for (double digit : NICE) {
      if (digit * decade >= value) {
        return digit * decade;
      }
    }
    return 10 * decade;
  }

  /** "0.5", "20", "2k", "1M". */
  private static String number(double value) {
    if (value >= 1e6) {
      return trimmed(value / 1e6) + "M";
    }
    return value >= 1e3 ? trimmed(value / 1e3) + "k" : trimmed(value);
  }

  private static String trimmed(double value) {
    String digits = String.format(Locale.ROOT, "%.3f", value);
    return digits.replaceAll("\\.?0+$", "");
  }
}
