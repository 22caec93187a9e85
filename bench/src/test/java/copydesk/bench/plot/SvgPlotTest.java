package copydesk.bench.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Where values lie, and what the picture is made of. */
final class SvgPlotTest {
  @Test
  void linearAxis_endsAtARoundNumber() {
    Axis axis = Axis.linear("articles/s", 870);

    assertThat(axis.ticks())
        .extracting(Axis.Tick::label)
        .containsExactly("0", "200", "400", "600", "800", "1k");
    assertThat(axis.position(0)).isZero();
    assertThat(axis.position(500)).isEqualTo(0.5);
  }

  @Test
  void logarithmicAxis_hasAllValuesBetweenRoundNumbers() {
    Axis axis = Axis.logarithmic("characters", 1_000, 1_000_000);
    Axis odd = Axis.logarithmic("ms", 0.7, 130);

    assertThat(axis.position(1_000)).isZero();
    assertThat(axis.position(1_000_000)).isEqualTo(1, within(1e-9));
    assertThat(axis.ticks()).extracting(Axis.Tick::label).startsWith("1k", "2k", "5k", "10k");
    assertThat(odd.least()).isEqualTo(0.5);
    assertThat(odd.most()).isEqualTo(200, within(1e-9));
    assertThatThrownBy(() -> Axis.logarithmic("ms", 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void percentiles_haveEachNineAsFarFromTheNext() {
    Axis axis = Axis.percentiles("percentile", 0, 90, 99, 99.9);

    assertThat(axis.position(90)).isEqualTo(1 / 3.0, within(1e-9));
    assertThat(axis.position(99)).isEqualTo(2 / 3.0, within(1e-9));
    assertThat(axis.ticks())
        .extracting(Axis.Tick::label)
        .containsExactly("p0", "p90", "p99", "p99.9");
  }

  @Test
  void picture_isXmlWithALineForEachSeries_andAMarkForEachSpread() throws Exception {
    Series single = new Series("one < two", List.of(Series.Point.of(1, 5), Series.Point.of(2, 6)));
    Series spread = new Series("spread", List.of(new Series.Point(1, 5, 4, 6)));

    Document svg =
        parse(
            new SvgPlot(
                "A & B", Axis.linear("x", 2), Axis.linear("y", 10), List.of(single, spread)));

    assertThat(svg.getDocumentElement().getAttribute("aria-label")).isEqualTo("A & B");
    assertThat(byClass(svg, "path", "line s")).isEqualTo(2);
    assertThat(byClass(svg, "line", "spread s")).isEqualTo(1);
    assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(3); // one in the legend
  }

  @Test
  void plotsHaveOneToSixSeries() {
    Series series = new Series("s", List.of(Series.Point.of(1, 1)));
    Axis axis = Axis.linear("x", 1);

    assertThatThrownBy(() -> new SvgPlot("t", axis, axis, Collections.nCopies(7, series)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 7");
  }

  private static long byClass(Document svg, String element, String style) {
    var found = svg.getElementsByTagName(element);
    long count = 0;
    for (int i = 0; i < found.getLength(); i++) {
      if (found.item(i).getAttributes().getNamedItem("class") instanceof org.w3c.dom.Attr a
          && a.getValue().startsWith(style)) {
        count++;
      }
    }
    return count;
  }

  private static Document parse(SvgPlot plot) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(plot.svg().getBytes(StandardCharsets.UTF_8)));
  }
}
