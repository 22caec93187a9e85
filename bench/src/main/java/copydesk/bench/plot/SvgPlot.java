package copydesk.bench.plot;

import java.util.List;
import java.util.Locale;

/**
 * Lines over two axes, as an SVG picture of its own: no script, no font that has to be there, and
 * colours for light and for dark pages. Lines differ in colour and in their markers.
 *
 * @param title stands above, and is what a screen reader says
 * @param series at most six
 */
public record SvgPlot(String title, Axis x, Axis y, List<Series> series) {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 400;
  private static final int LEFT = 72;
  private static final int RIGHT = 20;
  private static final int TOP = 60;
  private static final int BOTTOM = 56;
  private static final int LEGEND = 44;
  private static final int MOST_LEGEND_WIDTH = 150;
  private static final int MARKER = 4;
  private static final int MOST_SERIES = 6;

  private static final String STYLE =
      """
      <style>
      .page { fill: #ffffff; }
      text { fill: #1f2328; font: 12px system-ui, sans-serif; }
      .title { font-size: 14px; font-weight: 600; }
      .grid { stroke: #d1d9e0; }
      .s0 { fill: #0969da; stroke: #0969da; } .s1 { fill: #bc4c00; stroke: #bc4c00; }
      .s2 { fill: #1a7f37; stroke: #1a7f37; } .s3 { fill: #8250df; stroke: #8250df; }
      .s4 { fill: #bf3989; stroke: #bf3989; } .s5 { fill: #6e7781; stroke: #6e7781; }
      @media (prefers-color-scheme: dark) {
        .page { fill: #0d1117; }
        text { fill: #e6edf3; }
        .grid { stroke: #3d444d; }
        .s0 { fill: #58a6ff; stroke: #58a6ff; } .s1 { fill: #f0883e; stroke: #f0883e; }
        .s2 { fill: #56d364; stroke: #56d364; } .s3 { fill: #bc8cff; stroke: #bc8cff; }
        .s4 { fill: #f778ba; stroke: #f778ba; } .s5 { fill: #8b949e; stroke: #8b949e; }
      }
      .line { fill: none; stroke-width: 2; }
      </style>
      """;

  public SvgPlot {
    series = List.copyOf(series);
    if (series.isEmpty() || series.size() > MOST_SERIES) {
      throw new IllegalArgumentException(
          "a plot has 1 to " + MOST_SERIES + " series, not " + series.size());
    }
  }

  /** The picture. */
  public String svg() {
    StringBuilder out = new StringBuilder();
    out.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                + " aria-label=\"%s\">%n",
            WIDTH, HEIGHT, escaped(title)));
    out.append(STYLE);
    out.append(format("<rect width=\"%d\" height=\"%d\" class=\"page\"/>%n", WIDTH, HEIGHT));
    text(out, LEFT, 22, "start", " class=\"title\"", title);
    axes(out);
    for (int i = 0; i < series.size(); i++) {
      line(out, i);
      legend(out, i);
    }
    return out.append("</svg>\n").toString();
  }

  private void axes(StringBuilder out) {
    int bottom = HEIGHT - BOTTOM;
    for (Axis.Tick tick : x.ticks()) {
      double at = across(tick.value());
      grid(out, at, TOP, at, bottom);
      text(out, at, bottom + 18, "middle", "", tick.label());
    }
    for (Axis.Tick tick : y.ticks()) {
      double at = up(tick.value());
      grid(out, LEFT, at, WIDTH - RIGHT, at);
      text(out, LEFT - 8, at + 4, "end", "", tick.label());
    }
    text(out, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 14, "middle", "", x.label());
    int middle = (TOP + bottom) / 2;
    text(out, 18, middle, "middle", format(" transform=\"rotate(-90 18 %d)\"", middle), y.label());
  }

  private static void grid(StringBuilder out, double x1, double y1, double x2, double y2) {
    out.append(
        format(
            "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
            x1, y1, x2, y2));
  }

  private void line(StringBuilder out, int number) {
    StringBuilder path = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    for (Series.Point point : series.get(number).points()) {
      double at = across(point.x());
      double height = up(point.y());
      path.append(format("%s%.1f %.1f", path.isEmpty() ? "M" : "L", at, height));
      if (point.most() > point.least()) {
        marks.append(
            format(
                "<line class=\"spread s%d\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\""
                    + " y2=\"%.1f\"/>%n",
                number, at, up(point.least()), at, up(point.most())));
      }
      marks.append(marker(number, at, height));
    }
    out.append(format("<path class=\"line s%d\" d=\"%s\"/>%n", number, path));
    out.append(marks);
  }

  private static String marker(int number, double at, double height) {
    String style = format("class=\"s%d\"", number);
    return switch (number % 3) {
      case 0 ->
          format("<circle %s cx=\"%.1f\" cy=\"%.1f\" r=\"%d\"/>%n", style, at, height, MARKER);
      case 1 ->
          format(
              "<rect %s x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\"/>%n",
              style, at - MARKER, height - MARKER, 2 * MARKER, 2 * MARKER);
      default ->
          format(
              "<path %s d=\"M%.1f %.1fl%d %dh%dz\"/>%n",
              style, at, height - MARKER - 1, MARKER + 1, 2 * MARKER + 1, -2 * MARKER - 2);
    };
  }

  /** Below the title; a single line needs none. */
  private void legend(StringBuilder out, int number) {
    if (series.size() == 1) {
      return;
    }
    int width = Math.min(MOST_LEGEND_WIDTH, (WIDTH - LEFT - RIGHT) / series.size());
    int at = LEFT + number * width;
    out.append(marker(number, at + MARKER, LEGEND - MARKER));
    text(out, at + 4 * MARKER, LEGEND, "start", "", series.get(number).name());
  }

  private static void text(
      StringBuilder out, double at, double height, String anchor, String more, String words) {
    out.append(
        format(
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\"%s>%s</text>%n",
            at, height, anchor, more, escaped(words)));
  }

  private double across(double value) {
    return LEFT + x.position(value) * (WIDTH - LEFT - RIGHT);
  }

  private double up(double value) {
    return HEIGHT - BOTTOM - y.position(value) * (HEIGHT - TOP - BOTTOM);
  }

  /** Line ends are the same on every machine: the pictures are kept in version control. */
  private static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format.replace("%n", "\n"), arguments);
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
