package copydesk.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.Section.Kind;
import copydesk.records.Wire;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NinjsTest {
  @Test
  void version1_isReadWhole() {
    Decoded article = Samples.article("ninjs-1.3.json");

    assertThat(article.id()).isEqualTo("urn:newsml:mna.example:20261124:mackerel-deal");
    assertThat(article.headline()).isEqualTo("Iceland, Norway agree to share mackerel catch");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.wire())
        .isEqualTo(
            new Wire(
                "By Tomas Hale",
                null,
                "2026-11-24T10:05:00Z",
                "2026-11-24T11:20:30Z",
                "ICELAND-NORWAY/MACKEREL",
                null,
                4,
                null,
                "UPDATES with minister's quote.",
                "Three-year deal ends port closures.",
                Wire.Kind.NEWS,
                new Wire.Provider(article.id(), "2", "usable"),
                List.of(),
                List.of(),
                false));
    assertThat(Samples.parts(article, Kind.PARAGRAPH))
        .hasSize(4)
        .element(2)
        .isEqualTo(
            "Her Norwegian counterpart, Odd Solvang, said the deal “leaves room for the stock to"
                + " recover”.");
    assertThat(article.text()).doesNotContain("trawler", "caption");
  }

  @Test
  void version2_takesTheMainOfSeveral() {
    Decoded article = Samples.article("ninjs-2.1.json");

    assertThat(article.id()).isEqualTo("https://mna.example/items/77121");
    assertThat(article.headline()).isEqualTo("Mackerel stock back to safe level, institute says");
    assertThat(article.wire().byline()).isEqualTo("Siri Lund and Tomas Hale");
    assertThat(article.wire().provider().version()).isEqualTo("10");
    assertThat(article.wire().versionCreated()).isEqualTo("2026-11-24T18:40:00Z");
    assertThat(article.wire().slugline()).isEqualTo("OCEANS-MACKEREL/");
    assertThat(article.wire().embargoed()).isEqualTo("2026-11-25T06:00:00Z");
    assertThat(article.wire().edNote()).isEqualTo("EMBARGOED until 0600 GMT Wednesday.");
    assertThat(Samples.parts(article, Kind.PARAGRAPH))
        .containsExactly(
            "BERGEN (MNA) – The mackerel stock is back at a safe level, the Ocean Survey Institute"
                + " said in a report embargoed until Wednesday.",
            "“This is the first good year since 2015,” said its director, Ingrid Moe.");
  }

  @Test
  void version3_usesOtherNames() {
    Decoded article = Samples.article("ninjs-3.1.json");

    assertThat(article.id()).isEqualTo("tag:mna.example,2026:item/77122");
    assertThat(article.wire().firstCreated()).isEqualTo("2026-11-24T14:00:00Z");
    assertThat(article.wire().versionCreated()).isEqualTo("2026-11-24T14:00:00Z");
    assertThat(article.wire().provider().status()).isEqualTo(Wire.Provider.WITHHELD);
    assertThat(article.wire().edNote()).isEqualTo("HOLD for lawyer.");
    assertThat(article.wire().urgency()).isEqualTo(2);
    assertThat(Samples.parts(article, Kind.PARAGRAPH)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "embargoedUntil, 2031-01-15T07:00:00+01:00, 2031-01-15T06:00:00Z",
    "embargoed, 2031-01-15T07:00:00+01:00, 2031-01-15T06:00:00Z",
    "embargoedUntil, 2031-01-15T07:00:00, open"
  })
  void embargo_hasTwoNames_andNoZoneIsNoEnd(String name, String time, String expected) {
    String json =
        Samples.text("ninjs-3.1.json").replaceFirst("\\{", "{\"" + name + "\": \"" + time + "\",");

    assertThat(Samples.article(json.getBytes(UTF_8)).wire().embargoed()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\": \"2\"|\"version\": 2|2",
        "\"uri\": \"urn|\"guid\": \"urn|2",
        "\"version\": \"2\",||",
        "\"type\": \"text\",|\"type\": \"text\", \"more\": {\"a\": [1]},|2"
      })
  void otherSpellings_areRead(String written, String instead, String version) {
    String json =
        Samples.text("ninjs-1.3.json").replaceFirst(written, instead == null ? "" : instead);
    Decoded article = Samples.article(json.getBytes(UTF_8));

    assertThat(article.id()).endsWith("mackerel-deal");
    assertThat(article.wire().provider().version()).isEqualTo(version);
  }

  @Test
  void plainBody_isTakenWhereThereIsNoMarkup() {
    String json =
        "{\"uri\": \"a\", \"versioncreated\": \"2026-11-24T10:05\", \"authors\": [{\"name\": \"Ann"
            + " Lee\"}, {\"name\": \"Bo Li\"}], \"evolvedfrom\": \"urn:old\", \"body_text\":"
            + " \"One.\\n"
            + "\\n"
            + "Two.\"}";
    Decoded article = Samples.article(json.getBytes(UTF_8));

    assertThat(article.text()).isEqualTo("One.\n\nTwo.");
    assertThat(article.wire().byline()).isEqualTo("Ann Lee, Bo Li");
    assertThat(article.wire().versionCreated()).isNull();
    assertThat(article.wire().links()).containsExactly(new Wire.Link("evolvedfrom", "urn:old"));
  }

  @Test
  void picture_isNoArticle() {
    byte[] picture =
        "{\"uri\": \"a\", \"type\": \"picture\", \"body_text\": \"A boat.\"}".getBytes(UTF_8);

    assertThat(Formats.decode(picture, null)).isEqualTo(Delivery.ofNoArticle());
    assertThat(Formats.identify(picture, null)).isNull();
  }

  @Test
  void canceled_needsNoBody() {
    byte[] kill =
        "{\"uri\": \"a\", \"type\": \"text\", \"pubStatus\": \"canceled\"}".getBytes(UTF_8);

    assertThat(Samples.article(kill).isKill()).isTrue();
    assertThat(Formats.identify(kill, null)).isEqualTo("a");
  }

  @Test
  void itemOfAp_isReadFromTheNitfBeside() {
    Decoded article = Samples.article("ap-like-item.json");
    Wire wire = article.wire();

    assertThat(article.id()).isEqualTo("5e0fa1b2c3d4e5f60718293a4b5c6d7e");
    assertThat(wire.provider().version()).isEqualTo("1");
    assertThat(wire.byline()).isEqualTo("By TOMAS HALE");
    assertThat(wire.bylineTitle()).isEqualTo("Fisheries Writer");
    assertThat(wire.slugline()).isEqualTo("BC-EU--Iceland-Norway-Mackerel");
    assertThat(wire.takeKey()).isEqualTo("1st Ld-Writethru");
    assertThat(wire.edNote()).isEqualTo("UPDATES: With AP-style photos. Adds quote.");
    assertThat(wire.embargoed()).isNull();
    assertThat(wire.versionCreated()).isEqualTo("2026-11-24T11:20:30Z");
    assertThat(Samples.parts(article, Kind.PARAGRAPH)).hasSize(2);
    assertThat(Samples.parts(article, Kind.CREDIT))
        .containsExactly("Associated writer Siri Lund in Oslo contributed to this report.");
    assertThat(article.text()).doesNotContain("___");
  }

  @Test
  void metadataAlone_isRefusedWithTheLink() {
    assertThatThrownBy(() -> Samples.delivery("ap-like-metadata-only.json"))
        .hasMessageContaining("https://api.mna.example/content/77f0/download?format=NITF")
        .asInstanceOf(InstanceOfAssertFactories.type(RejectedArticleException.class))
        .extracting(RejectedArticleException::reason)
        .isEqualTo(DeadReason.NO_TEXT);
    byte[] whole =
        Samples.text("ap-like-item.json")
            .replace("\"version\": 1,", "\"version\": 0,")
            .getBytes(UTF_8);
    assertThat(Samples.article(whole).wire().provider().version()).isEqualTo("0");
  }
}
