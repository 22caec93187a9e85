package copydesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Section;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HtmlBlocksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>One</p><p>Two</p>|One¶Two",
        "One<p>Two</p>three|One¶Two¶three",
        "<p><a>A</a> rest <b>b</b></p>|A rest b",
        "<p>a  \\t b</p><p> </p><p/>|a b",
        "<p>One<br>two<br/> three</p>|One/two/three",
        "One<br><br>two|One¶two",
        "<div><div>One</div><span>two</span></div>|One¶two",
        "<ul><li>One</li><li>two</li></ul>|One¶two",
        "<h2>Head</h2><p>One</p>|Head¶One",
        "<p>One<script>x()</script><img alt='y'> two</p>|One two",
        "<figure><img><figcaption>Caption</figcaption></figure><p>One</p>|One",
        "<nav><a>Home</a></nav><p>One</p><p hidden>Two</p>|One",
        "<table><tr><td>a</td><td>1</td></tr></table><p>One</p>|One",
        "<table><tr><td>a</td><td>1</td></tr><tr><td>b</td></tr></table>|a_1/b",
        "<table><tr><td><p>One</p><p>two</p></td></tr></table>|One¶two",
        "<blockquote>One</blockquote>two|One¶two",
        "<p>Reyk&shy;javik</p>|Reykjavik",
        "<pre>a   1   2\\nb   3   4</pre><p>One</p>|One",
        "<pre>  One\\ntwo\\n  three</pre>|One two¶three",
        "<!-- x --><script>y</script>|"
      })
  void markup_isItsBlocks(String html, String blocks) {
    String written = blocks == null ? "" : blocks;

    assertThat(of(html.replace("\\n", "\n").replace("\\t", "\t")).text())
        .isEqualTo(written.replace("¶", "\n\n").replace('/', '\n').replace('_', '\t'));
  }

  @Test
  void sections_areTheirWords() {
    BodyText body = of("<h2>🌉 Head</h2><p>One 🎉</p><p>two</p>");

    assertThat(body.sections())
        .containsExactly(
            new Section(Section.Kind.SUBHEAD, 0, 6),
            new Section(Section.Kind.PARAGRAPH, 8, 13),
            new Section(Section.Kind.PARAGRAPH, 15, 18));
  }

  @Test
  void anyTree_keepsItsWordsInOrderAndApart() {
    List<String> tags = List.of("p", "div", "b", "a", "li", "span", "blockquote", "em", "section");
    Random random = new Random(14);
    for (int round = 0; round < 500; round++) {
      StringBuilder html = new StringBuilder();
      StringBuilder words = new StringBuilder();
      for (int i = 0; i < 30; i++) {
        String tag = tags.get(random.nextInt(tags.size()));
        html.append('<').append(tag).append('>').append(" w").append(i).append(' ');
        words.append(words.isEmpty() ? "" : " ").append('w').append(i);
        if (random.nextBoolean()) {
          html.append("</").append(tag).append('>');
        }
      }
      assertThat(of(html.toString()).text().replaceAll("\\s+", " ")).isEqualTo(words.toString());
    }
  }

  @Test
  void deepMarkup_needsNoStack() {
    assertThat(of("<div>".repeat(50_000) + "One").text()).isEqualTo("One");
  }

  private static BodyText of(String html) {
    return HtmlBlocks.of(Jsoup.parse(html).body());
  }
}
