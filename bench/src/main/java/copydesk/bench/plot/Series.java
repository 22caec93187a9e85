package copydesk.bench.plot;

import java.util.List;

/**
 * A line of a plot.
 *
 * @param name what the legend says of it
 * @param points from left to right
 */
public record Series(String name, List<Point> points) {
  public Series {
    points = List.copyOf(points);
  }

  /**
   * A point, with how far the measurements went that it is the middle of.
   *
   * @param least the least of them, the value itself where there is one only
   * @param most the most of them
   */
  public record Point(double x, double y, double least, double most) {
    /** A single measurement. */
    public static Point of(double x, double y) {
      return new Point(x, y, y, y);
    }
  }
}
