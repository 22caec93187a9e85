package copydesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageBlocksTest {
  private static final String[] PIECES = {
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<br>",
    "<a href=x>",
    "</a>",
    "<li>",
    "<h2>",
    "</h2>",
    "<td>",
    "<table>",
    "<tr>",
    "</table>",
    "<blockquote>",
    "<cite>",
    "<section>",
    "<span>",
    "</span>",
    "one",
    "two ",
    " three",
    "\n",
    "&nbsp;",
    "é",
    "😀",
    "<hr>",
    "<pre>",
    "</pre>"
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>a</p><p>b</p>|a;b",
        "<div>a<div>b</div>c</div>|a;b;c",
        "a<br>b|a~b",
        "a<br><br>b|a;b",
        "a<br> <br>b|a;b",
        "<p><br>a<br></p>|a",
        "<b>a</b>b <i>c</i>|ab c",
        "<ul><li>a<li>b</ul>|a;b",
        "<h2>a</h2>b|a;b",
        "<p>a <img alt=x> b</p>|a b",
        "<q>a</q>|“a”",
        "<p> &shy; </p>|''",
        "<a href=x>a</a><a href=y>b</a>|ab",
        "<table><tr><td>a<p>b</table>|a;b"
      })
  void blocks_areWhatBeginsALine(String html, String blocks) {
    List<String> expected =
        blocks.isEmpty() ? List.of() : List.of(blocks.replace('~', '\n').split(";", -1));

    assertThat(texts(html)).isEqualTo(expected);
  }

  @Test
  void links_areCounted() {
    Element body =
        Jsoup.parse("<p><a href=x>two words</a></p><p><a href=x>two</a> words here").body();
    List<PageBlocks.Block> blocks = PageBlocks.of(body, element -> false);

    assertThat(blocks).extracting(PageBlocks.Block::isLink).containsExactly(true, false);
    assertThat(blocks.get(1).linked()).isEqualTo(3);
  }

  /** No character is lost or doubled, and no two texts touch that a page keeps apart. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void textIsComplete(long seed) {
    Random random = new Random(seed);
    for (int run = 0; run < 500; run++) {
      StringBuilder html = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        html.append(PIECES[random.nextInt(PIECES.length)]);
      }
      Element body = Jsoup.parse(html.toString()).body();

      List<String> texts = texts(html.toString());

      assertThat(seen(String.join("", texts))).isEqualTo(seen(body.wholeText()));
      assertThat(texts).allMatch(text -> text.equals(text.strip()) && !text.isEmpty());
    }
  }

  private static List<String> texts(String html) {
    return PageBlocks.of(Jsoup.parse(html).body(), element -> false).stream()
        .map(PageBlocks.Block::text)
        .toList();
  }

  private static String seen(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
