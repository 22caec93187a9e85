package copydesk.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.records.Section;
import copydesk.records.channel.RejectedArticleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is missing makes an article poorer, what is unknown changes nothing, garbage is refused. */
final class WireRobustnessTest {
  static final List<String> SAMPLES = Samples.READABLE;
  static final List<String> XML = SAMPLES.stream().filter(name -> name.endsWith(".xml")).toList();
  static final List<String> JSON = SAMPLES.stream().filter(name -> name.endsWith("json")).toList();

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @ParameterizedTest
  @FieldSource("XML")
  void xmlWithoutOneOfItsElementsOrAttributes_isReadOrRefused(String name) {
    int elements = xml(name).getAllElements().size();
    for (int i = 2; i < elements; i++) {
      Document document = xml(name);
      Element dropped = document.getAllElements().get(i);
      for (var attribute : List.copyOf(dropped.attributes().asList())) {
        dropped.removeAttr(attribute.getKey());
        decoded(document.outerHtml().getBytes(UTF_8));
        dropped.attr(attribute.getKey(), attribute.getValue());
      }
      dropped.remove();
      decoded(document.outerHtml().getBytes(UTF_8));
    }
  }

  @ParameterizedTest
  @FieldSource("XML")
  void elementsThatNobodyKnows_changeNothing(String name) {
    Document document = xml(name);
    for (Element element : List.copyOf(document.getAllElements())) {
      if (element.children().stream().anyMatch(child -> isMeta(child.normalName()))) {
        element.prependElement("x:unknown").attr("xmlns:x", "urn:x").text("Nobody said this.");
      }
    }

    assertThat(Formats.decode(document.outerHtml().getBytes(UTF_8), null))
        .isEqualTo(Samples.delivery(name));
  }

  private static boolean isMeta(String name) {
    return name.equals("itemclass") || name.equals("headline") || name.equals("docdata");
  }

  @ParameterizedTest
  @FieldSource("JSON")
  void jsonWithoutOneOfItsFields_isReadOrRefused(String name) throws Exception {
    int fields = objects(MAPPER.readTree(Samples.bytes(name))).size();
    for (int i = 0; i < fields; i++) {
      List<String> names = new ArrayList<>();
      objects(MAPPER.readTree(Samples.bytes(name)))
          .get(i)
          .fieldNames()
          .forEachRemaining(names::add);
      for (String field : names) {
        for (Object instead : new Object[] {null, 7, List.of(List.of())}) {
          JsonNode root = MAPPER.readTree(Samples.bytes(name));
          ObjectNode object = objects(root).get(i);
          object.remove(field);
          if (instead != null) {
            object.set(field, MAPPER.valueToTree(instead));
          }
          decoded(MAPPER.writeValueAsBytes(root));
        }
      }
    }
  }

  @ParameterizedTest
  @FieldSource("JSON")
  void fieldsThatNobodyKnows_changeNothing(String name) throws Exception {
    JsonNode root = MAPPER.readTree(Samples.bytes(name));
    objects(root).forEach(object -> object.putObject("unknown").put("said", "Nobody said this."));

    assertThat(Formats.decode(MAPPER.writeValueAsBytes(root), null))
        .isEqualTo(Samples.delivery(name));
  }

  @ParameterizedTest
  @FieldSource("SAMPLES")
  void changedBytes_areReadOrRefused(String name) {
    Random random = new Random(name.hashCode());
    for (int round = 0; round < 150; round++) {
      byte[] bytes = Samples.bytes(name);
      for (int i = random.nextInt(1, 20); i > 0; i--) {
        int at = random.nextInt(bytes.length);
        int from = random.nextInt(bytes.length);
        int length = Math.min(random.nextInt(30), bytes.length - Math.max(at, from));
        System.arraycopy(bytes, from, bytes, at, length);
        bytes[at] = (byte) random.nextInt(256);
      }
      decoded(bytes);
    }
  }

  @ParameterizedTest
  @FieldSource("SAMPLES")
  void everyArticle_survivesTheWayThroughJson(String name) {
    for (Decoded article : Samples.delivery(name).articles()) {
      assertThat(Samples.article(Formats.toJson(article))).isEqualTo(article);
    }
  }

  /** Any bytes in: articles whose sections hold, or the one exception out. */
  private static void decoded(byte[] bytes) {
    assertThatCode(
            () -> {
              try {
                Formats.decode(bytes, null).articles().forEach(WireRobustnessTest::check);
              } catch (RejectedArticleException e) {
                assertThat(e).message().isNotBlank();
              }
            })
        .doesNotThrowAnyException();
  }

  private static void check(Decoded article) {
    int from = 0;
    int length =
        article.text() == null ? 0 : article.text().codePointCount(0, article.text().length());
    for (Section section : article.sections()) {
      assertThat(section.start()).isGreaterThanOrEqualTo(from);
      assertThat(section.end()).isGreaterThan(section.start()).isLessThanOrEqualTo(length);
      from = section.end();
    }
  }

  private static Document xml(String name) {
    var charset = name.equals("nitf.xml") ? java.nio.charset.StandardCharsets.ISO_8859_1 : UTF_8;
    Document document =
        Jsoup.parse(new String(Samples.bytes(name), charset), "", Parser.xmlParser());
    document.outputSettings().prettyPrint(false);
    document.childNodes().stream()
        .filter(node -> !(node instanceof Element) && !(node instanceof TextNode))
        .toList()
        .forEach(org.jsoup.nodes.Node::remove);
    return document;
  }

  private static List<ObjectNode> objects(JsonNode root) {
    List<ObjectNode> found = new ArrayList<>();
    if (root instanceof ObjectNode object) {
      found.add(object);
      object.properties().forEach(field -> found.addAll(objects(field.getValue())));
    } else if (root instanceof ArrayNode array) {
      array.forEach(element -> found.addAll(objects(element)));
    }
    return found;
  }
}
