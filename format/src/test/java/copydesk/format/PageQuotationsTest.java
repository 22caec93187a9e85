package copydesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageQuotationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>Rain.</p><blockquote><p>It rained.</p><cite>Ann Lee</cite></blockquote><p>Snow.</p>"
            + "|Rain.;“It rained.”;— Ann Lee;Snow.",
        "<blockquote>It rained. <cite>— Ann Lee, mayor of Brekka</cite></blockquote>"
            + "|“It rained.”;— Ann Lee, mayor of Brekka",
        "<blockquote><p>It rained.</p><p>It froze.</p><footer>Ana de la Cruz</footer></blockquote>"
            + "|“It rained.~It froze.”;— Ana de la Cruz",
        "<blockquote><p>“It rained.”</p><cite>Ann Lee</cite></blockquote>|“It rained.”;— Ann Lee",
        "<p>It rained.</p><blockquote><cite>Ann Lee</cite></blockquote>|It rained.;Ann Lee",
        "<blockquote><p>It rained.</p><cite>Act 3, Scene 2</cite></blockquote>"
            + "|It rained.;Act 3, Scene 2",
        "<blockquote><p>It rained.</p><cite>read more</cite></blockquote>|It rained.;read more",
        "<blockquote><p>It rained.</p></blockquote><p><cite>Ann Lee</cite></p>|It rained.;Ann Lee",
        "<p>It rained in <cite>The Tempest</cite>.</p>|It rained in The Tempest."
      })
  void quotationThatIsCitedToSomebody_isMarkedAndSigned(String html, String texts) {
    List<PageBlocks.Block> blocks = PageBlocks.of(Jsoup.parse(html).body(), element -> false);

    assertThat(PageQuotations.signed(blocks))
        .extracting(PageBlocks.Block::text)
        .containsExactly(texts.replace('~', '\n').split(";", -1));
  }
}
