package copydesk.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Section.Kind;
import copydesk.records.Wire;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NitfNewsTest {
  private static final String SAMPLE = new String(Samples.bytes("nitf.xml"), ISO_8859_1);

  @Test
  void everyField_isReadInTheDeclaredEncoding() {
    Decoded article = Samples.article("nitf.xml");

    assertThat(article.id()).isEqualTo("MNA/mna-77123");
    assertThat(article.headline()).isEqualTo("Iceland, Norway agree to share mackerel catch");
    assertThat(article.published()).isEqualTo("2026-11-24");
    assertThat(article.language()).isNull();
    assertThat(article.wire())
        .isEqualTo(
            new Wire(
                "By JOSÉ HALE",
                "MNA Fisheries Writer",
                "2026-11-24T10:15:00Z",
                null,
                "ICELAND-NORWAY/MACKEREL",
                null,
                4,
                null,
                "For global distribution",
                "Three-year deal ends port closures.",
                Wire.Kind.NEWS,
                new Wire.Provider("MNA/mna-77123", "2", "usable"),
                List.of(),
                List.of(),
                false));
    assertThat(Samples.parts(article, Kind.PARAGRAPH))
        .containsExactly(
            "REYKJAVIK (MNA) — Iceland and Norway agreed on Tuesday to share the mackerel catch.",
            "\"We have a number that both fleets can live with,\" said Minister Halla Brekkan, once"
                + " of SJO.",
            "For Tromsø’s boats the ports open on Friday.");
    assertThat(Samples.parts(article, Kind.CREDIT)).containsExactly("Editing by Siri Lund");
  }

  @ParameterizedTest
  @CsvSource({
    "usable,20310101T000000Z,usable,",
    "withheld,20310101T000000Z,withheld,",
    "embargoed,20310101T000000Z,withheld,2031-01-01T00:00:00Z",
    "embargoed,20310101,withheld,open",
    "embargoed,,withheld,open"
  })
  void managementStatus_saysWhetherItIsHeld(
      String status, String release, String expected, String embargoed) {
    String nitf =
        SAMPLE
            .replace("management-status=\"usable\"", "management-status=\"" + status + "\"")
            .replaceFirst(
                "date.release norm=\"[^\"]*\"",
                "date.release norm=\"" + (release == null ? "" : release) + "\"");
    Wire wire = Samples.article(nitf.getBytes(ISO_8859_1)).wire();

    assertThat(wire.provider().status()).isEqualTo(expected);
    assertThat(wire.embargoed()).isEqualTo(embargoed);
  }

  @Test
  void canceled_isAKill() {
    String nitf =
        SAMPLE
            .replace("management-status=\"usable\"", "management-status=\"canceled\"")
            .replaceFirst("(?s)<body.content>.*</body.end>", "");

    assertThat(Samples.article(nitf.getBytes(ISO_8859_1)).isKill()).isTrue();
  }

  @Test
  void namespaceAndDoctypeThatOnlyNames_doNotMatter() {
    String nitf =
        SAMPLE.replace(
            "<nitf ",
            "<!DOCTYPE nitf SYSTEM \"http://127.0.0.1:9/nitf-3-4.dtd\">\n"
                + "<n:nitf xmlns:n=\"http://iptc.org/std/NITF/2006-10-18/\" ");
    String prefixed = nitf.replace("</nitf>", "</n:nitf>");

    assertThat(Samples.article(prefixed.getBytes(ISO_8859_1)))
        .isEqualTo(Samples.article("nitf.xml"));
  }

  @Test
  void bodyOfATable_isATable() {
    String nitf =
        SAMPLE.replaceFirst(
            "(?s)<block id=\"Main\">.*</block>",
            "<table><tr><td>Harbour</td><td>62</td></tr><tr><td>Bergen</td><td>7</td></tr></table>");
    String bare = nitf.replaceFirst("<tagline>.*</tagline>", "");
    Decoded article = Samples.article(bare.getBytes(ISO_8859_1));

    assertThat(article.text()).isEqualTo("Harbour\t62\nBergen\t7");
    assertThat(Samples.parts(article, Kind.TABLE)).hasSize(1);
    assertThat(article.wire().kind()).isEqualTo(Wire.Kind.TABLE);
  }
}
