package copydesk.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Section.Kind;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * No word is lost before, within or after an element of a line: a paragraph is what another reader
 * of XML, XPath's {@code string()}, finds in it.
 */
final class InlineMarkupTest {
  private static final List<String> INLINE =
      List.of("strong", "a href=\"https://mna.example/\"", "em", "span", "q", "b", "i", "sup");
  private static final List<String> WORDS =
      List.of("Brekkan", "said", "62 percent", "&amp;", "“a number”", "Tromsø’s", "&#8212;", ",");
  private static final int PARAGRAPHS = 12;

  static Stream<String> bodies() {
    return IntStream.range(0, 25)
        .mapToObj(Random::new)
        .map(
            random -> {
              StringBuilder body = new StringBuilder();
              for (int i = 0; i < PARAGRAPHS; i++) {
                body.append("<p>").append(inline(random, 0)).append(" end</p>\n");
              }
              return body.toString();
            });
  }

  /** Words and elements in any order: the first of them may well be an element. */
  private static String inline(Random random, int depth) {
    StringBuilder line = new StringBuilder();
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      if (depth < 4 && random.nextInt(5) < 2) {
        String element = INLINE.get(random.nextInt(INLINE.size()));
        line.append('<').append(element).append('>');
        line.append(inline(random, depth + 1));
        line.append("</").append(element.split(" ", 2)[0]).append('>');
      } else {
        line.append(WORDS.get(random.nextInt(WORDS.size())));
      }
      line.append(random.nextInt(3) > 0 ? " " : "");
    }
    return line.toString();
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void paragraphsOfXhtml_areWhole(String body) throws Exception {
    String item =
        Samples.text("g2-01-xhtml.xml")
            .replaceFirst("(?s)<body>.*</body>", "<body>" + body + "</body>");

    assertThatParagraphsAreWhole(item);
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void paragraphsOfNitf_areWhole(String body) throws Exception {
    String item =
        Samples.text("g2-02-nitf.xml")
            .replaceFirst(
                "(?s)<body.content>.*</body.content>", "<body.content>" + body + "</body.content>");

    assertThatParagraphsAreWhole(item);
  }

  private static void assertThatParagraphsAreWhole(String item) throws Exception {
    byte[] bytes = item.getBytes(UTF_8);
    Decoded article = Samples.article(bytes);
    List<String> expected = new ArrayList<>();
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes));
    XPath path = XPathFactory.newInstance().newXPath();
    NodeList paragraphs =
        (NodeList) path.evaluate("//p[contains(., ' end')]", document, XPathConstants.NODESET);
    for (int i = 0; i < paragraphs.getLength(); i++) {
      expected.add(path.evaluate("normalize-space(string(.))", paragraphs.item(i)));
    }

    assertThat(expected).hasSize(PARAGRAPHS);
    assertThat(Samples.parts(article, Kind.PARAGRAPH)).isEqualTo(expected);
  }
}
