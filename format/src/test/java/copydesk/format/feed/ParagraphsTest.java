package copydesk.format.feed;

import static copydesk.format.feed.FeedSamples.rssItem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ParagraphsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>One.</p><p>Two.</p>                                | One.¶Two.",
        "One.<br>Two.                                          | One.~Two.",
        "One.<br/><br/>Two.                                    | One.¶Two.",
        "<div>One.<p>Two.</p>Three.</div>                      | One.¶Two.¶Three.",
        "<p><a href='x'>Ann Lee</a> said so.</p>               | Ann Lee said so.",
        "<p>A  <b>bold</b>   word</p>                          | A bold word",
        "<p></p><p>&nbsp;</p><p>One.</p>                       | One.",
        "<ul><li>One</li><li>Two</li></ul>                     | One¶Two",
        "<figure><img src='x'><figcaption>Cap</figcaption></figure><p>One.</p> | One.",
        "<p>One.</p><script>alert('x')</script><style>p {}</style> | One.",
        "<table><tr><td>Layout</td></tr></table>               | Layout",
        "<p>One.</p><table><tr><td>1</td></tr></table>         | One.",
        "<p>Mack\u00ader\u200bel</p>                           | Mackerel",
        "<blockquote><p>Nobody.</p></blockquote>               | Nobody.",
        "<p>One.<p>Two.                                        | One.¶Two.",
        "<p>One.</p><p><em>Read more: <a href='x'>Other</a></em></p> | One.",
        "<p>One.</p><a href='x'>Continue reading…</a>          | One.",
        "<p>Read more: nothing leads away</p>                  | Read more: nothing leads away",
        "<p>One.</p><p>The post <a href='x'>One</a> appeared first on <a href='y'>Wire</a>.</p>|One.",
        "<p><a href='x'>The minister resigned on Friday.</a></p> | The minister resigned on Friday."
      })
  void html_isItsParagraphs(String html, String expected) {
    assertThat(Paragraphs.of(html)).isEqualTo(expected.replace("¶", "\n\n").replace('~', '\n'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "<img src='x'>", "<p>&nbsp;</p>", "<script>x</script>"})
  void withoutWords_thereIsNoText(String html) {
    assertThat(Paragraphs.of(html)).isNull();
  }

  @Test
  void plainDescriptions_haveParagraphsByEmptyLines() {
    assertThat(
            rssItem("<description>One\nline.\n\n Two &amp;amp; all. 3 &lt; 4</description>").text())
        .isEqualTo("One line.\n\nTwo & all. 3 < 4");
  }

  @Test
  void markupThatNobodyEscaped_isRead() {
    assertThat(
            rssItem(
                    "<description><p>One &lt; <a href='x'>two</a> all.</p><p>Two.</p></description>")
                .text())
        .isEqualTo("One < two all.\n\nTwo.");
  }
}
