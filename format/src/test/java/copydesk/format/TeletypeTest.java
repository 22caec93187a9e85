package copydesk.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.Section;
import copydesk.records.Wire;
import copydesk.records.channel.RejectedArticleException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TeletypeTest {
  private static final String ANPA_FRAME =
      "\u0016\u0016\u0001a1\u001fx\r\nr i\u0013\u0011 BC-X 11-24 1\r\n\u0002%s\u0003\r\n\u0004";

  @Test
  void iptc7901_isRead() {
    Decoded read = Samples.decode(Samples.bytes("iptc7901.txt"), null);

    assertThat(read.headline()).isEqualTo("Iceland, Norway agree to share mackerel catch");
    assertThat(read.wire().byline()).isEqualTo("By Tomás Hale, mna");
    assertThat(read.wire().slugline()).isEqualTo("Iceland-Norway/fishing/Mackerel");
    assertThat(read.wire().takeKey()).isEqualTo("1ST LEAD");
    assertThat(read.wire().kind()).isEqualTo(Wire.Kind.NEWS);
    assertThat(read.wire().firstCreated()).isEqualTo("2026-11-24T11:05:00Z");
    assertThat(read.source()).isEqualTo("mna");
    assertThat(read.wire().urgency()).isEqualTo(3);
    assertThat(read.published()).startsWith("2026-11-24");
    assertThat(read.wire().versionCreated()).isEqualTo("2026-11-24T11:05:00Z");
    assertThat(read.id()).isNull();
    assertThat(parts(read, Section.Kind.PARAGRAPH))
        .containsExactly(
            "Reykjavik (mna) - Iceland and Norway agreed on Tuesday to share the mackerel catch of"
                + " the North Atlantic for three years, ending a dispute that had closed ports to"
                + " each other's boats.",
            "\"We have a number that both fleets can live with,\" Fisheries Minister Halla Brekkan"
                + " told reporters after the talks. \"Nobody got all they wanted.\"",
            "Her Norwegian counterpart, Odd Solvang, said the deal left room for the stock to"
                + " recover.");
    assertThat(parts(read, Section.Kind.NOTE))
        .contains(
            "# Notebook",
            "## Editorial contacts\n- Reporting by: Tomás Hale\n- Editing by: Siri Lund\n"
                + "- Tel: +47 00 00 00 00; <desk@mna.example>",
            "mna th sl");
    assertThat(parts(read, Section.Kind.CREDIT)).isEmpty();
    assertNoControls(read);
  }

  @Test
  void anpa1312_isRead() {
    Decoded read = Samples.decode(Samples.bytes("anpa1312.txt"), "text/plain");

    assertThat(read.headline()).isEqualTo("Iceland, Norway agree to share mackerel catch");
    assertThat(read.wire().byline()).isEqualTo("By TOMAS HALE");
    assertThat(read.wire().slugline()).isEqualTo("BC-EU--Iceland-Norway-Mackerel");
    assertThat(read.wire().urgency()).isEqualTo(4);
    assertThat(read.wire().edNote()).isEqualTo("Updates with quote. With MNA Photos.");
    assertThat(read.wire().takeKey()).isEqualTo("1st Ld-Writethru");
    assertThat(read.source()).isEqualTo("Meridian News Agency");
    assertThat(read.wire().versionCreated()).isEqualTo("2026-11-24T11:05:00Z");
    assertThat(parts(read, Section.Kind.PARAGRAPH))
        .containsExactly(
            "REYKJAVIK, Iceland (MNA) — Iceland and Norway agreed on Tuesday to share the mackerel"
                + " catch of the North Atlantic for three years.",
            "“We have a number that both fleets can live with,” Fisheries Minister Halla Brekkan"
                + " told reporters after the talks.");
    assertThat(parts(read, Section.Kind.CREDIT))
        .containsExactly("MNA writer Siri Lund in Oslo contributed to this report.");
    assertThat(read.sections()).hasSize(3);
    assertNoControls(read);
  }

  @Test
  void flash_isItsOwnHeadline() {
    Decoded read = Samples.decode(Samples.bytes("anpa-flash.txt"), null);

    String flash =
        "REYKJAVIK, Iceland (MNA) — Iceland, Norway agree to share mackerel catch, minister says.";
    assertThat(read.text()).isEqualTo(flash);
    assertThat(read.headline()).isEqualTo(flash);
    assertThat(read.wire().slugline()).isEqualTo("BC-MNA News Alert");
    assertThat(read.wire().urgency()).isEqualTo(1);
    assertThat(read.wire().versionCreated()).isEqualTo("2026-11-24T10:01:00Z");
  }

  @Test
  void table_isOneSection() {
    Decoded read = Samples.decode(Samples.bytes("anpa-table.txt"), null);

    assertThat(read.sections()).extracting(Section::kind).containsExactly(Section.Kind.TABLE);
    assertThat(read.text())
        .startsWith("W  L  T  Pct\n Harbour      9  2  0  .818\n")
        .endsWith(" Brekka       1 10  0  .091");
    assertThat(read.wire().kind()).isEqualTo(Wire.Kind.TABLE);
    assertThat(read.headline()).isNull();
    assertThat(read.wire().byline()).isEqualTo("By Meridian News Agency");
    assertThat(read.wire().slugline()).isEqualTo("BC-FBO--League Table");
    assertNoControls(read);
  }

  @Test
  void tableOfColumnsAndSemicolons_keepsItsRows() {
    Decoded read =
        anpaOf(
            "\u0012",
            lines(
                "^BC-BBO--Glance< ",
                "^All Times GMT= ",
                "^North Division= ",
                "^;W;L ",
                "Brekka;23;13 ",
                "Fjordby;19;21 ",
                "\t   ___= ",
                "^South= ",
                "Harbour;1;2< "));

    assertThat(read.text())
        .isEqualTo(
            "All Times GMT\nNorth Division\n;W;L\nBrekka;23;13\nFjordby;19;21\nSouth\nHarbour;1;2");
    assertThat(read.sections()).hasSize(1);
  }

  @Test
  void marksAndNotesOfTheHead_areNoHeadline() {
    Decoded read =
        iptc(
            "eca0003 3 i 380  mna 0045",
            "Alpland/migration/",
            lines(
                "REFILE",
                "1ST LEAD",
                "(Achtung)",
                "Alpland joins list of countries",
                "that resist pact",
                "By mna correspondents =",
                "",
                "Brekka (mna) - Alpland joins."));

    assertThat(read.headline()).isEqualTo("Alpland joins list of countries that resist pact");
    assertThat(read.wire().byline()).isEqualTo("By mna correspondents");
    assertThat(read.wire().takeKey()).isEqualTo("REFILE, 1ST LEAD, (Achtung)");
    assertThat(read.wire().edNote()).isNull();
    assertThat(read.text()).isEqualTo("Brekka (mna) - Alpland joins.");
  }

  /** A notice of a service about itself is an article, if a dull one. */
  @Test
  void imprint_isAnArticle() {
    Decoded read =
        iptc(
            "eca0001 4 rs 46  mna 0027",
            "Impressum/",
            "(Achtung)\r\nImpressum =\r\n\r\nryry copyright by mna ryry\r\nmna mna mna\r\n");

    assertThat(read.headline()).isEqualTo("Impressum");
    assertThat(read.wire().kind()).isEqualTo(Wire.Kind.ADVISORY);
    assertThat(read.wire().urgency()).isEqualTo(4);
    assertThat(read.text()).isEqualTo("ryry copyright by mna ryry mna mna mna");
  }

  @Test
  void noHead_leavesTheFirstParagraphAsHeadline() {
    Decoded read = iptc("mna001 1 i 5", "", "Brekka (mna) - The port is closed.\r\n");

    assertThat(read.text()).isEqualTo("Brekka (mna) - The port is closed.");
    assertThat(read.headline()).isEqualTo("Brekka (mna) - The port is closed.");
    assertThat(read.wire().slugline()).isNull();
  }

  @Test
  void headAlone_isTheText() {
    Decoded read = iptc("mna001 1 i 5", "", "Port of Brekka closed =\r\n");

    assertThat(read.text()).isEqualTo("Port of Brekka closed");
    assertThat(read.headline()).isEqualTo("Port of Brekka closed");
  }

  @Test
  void indentedLines_beginParagraphs() {
    Decoded read =
        iptc(
            "mna001 1 i 5",
            "",
            "Head =\r\n   The first line\r\ngoes on.\r\n   The second one\r\ntoo.\r\n");

    assertThat(parts(read, Section.Kind.PARAGRAPH))
        .containsExactly("The first line goes on.", "The second one too.");
  }

  @Test
  void tableWithinCopy_isNoParagraph() {
    Decoded read =
        iptc(
            "mna001 1 i 5",
            "",
            lines(
                "Head =",
                "",
                "Standings follow.",
                "",
                "Harbour      9   2",
                "Fjordby      7   4",
                "",
                "More later."));

    assertThat(parts(read, Section.Kind.TABLE))
        .containsExactly("Harbour      9   2\nFjordby      7   4");
    assertThat(parts(read, Section.Kind.PARAGRAPH))
        .containsExactly("Standings follow.", "More later.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The following information is not for publication",
        "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt",
        "# Notizblock"
      })
  void notesInOtherWords_areNoParagraphs(String line) {
    Decoded read =
        iptc(
            "mna001 1 i 5",
            "",
            "Head =\r\n\r\nNews.\r\n\r\n" + line + "\r\n\r\nTel: Ann, 1234\r\n");

    assertThat(parts(read, Section.Kind.PARAGRAPH)).containsExactly("News.");
    assertThat(parts(read, Section.Kind.NOTE)).containsExactly(line, "Tel: Ann, 1234");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,", "ISO-8859-1,", "windows-1252,", "windows-1252, text/plain; charset=cp1252"})
  void encodings_areRecognised(String written, String declared) {
    String message =
        message("mna001 1 i 5", "", "Café “ouvert” =\r\n\r\nÀ Brekka – très bien.\r\n");
    byte[] bytes =
        message
            .replaceAll(written.equals("ISO-8859-1") ? "[“”–]" : "$^", "")
            .getBytes(Charset.forName(written));

    assertThat(Samples.decode(bytes, declared).text())
        .startsWith("À Brekka")
        .endsWith("très bien.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r"})
  void lineEnds_doNotMatter(String end) {
    for (String name : List.of("iptc7901.txt", "anpa1312.txt", "anpa-table.txt")) {
      String message = new String(Samples.bytes(name), ISO_8859_1);
      Decoded expected = Samples.decode(message.getBytes(ISO_8859_1), null);

      assertThat(Samples.decode(message.replace("\r\n", end).getBytes(ISO_8859_1), null))
          .isEqualTo(expected);
    }
  }

  @Test
  void editorsWhoAreInTheNews_areNoNote() {
    Decoded read = anpaOf("\u0011", "^BC-X,1<\r\n^Head<\r\n\tEditors fired staff, Ann said.\r\n");

    assertThat(read.wire().edNote()).isNull();
    assertThat(read.text()).isEqualTo("Editors fired staff, Ann said.");
  }

  @Test
  void typedMarks_areTypeset() {
    assertThat(TeletypeText.typeset("(AP) _ ``It's `so' good,'' he said _ twice. a_b _"))
        .isEqualTo("(AP) — “It's ‘so' good,” he said — twice. a_b _");
  }

  @Test
  void prose_isNotTakenForTeletype() {
    assertThat(TeletypeEnvelope.starts("\u0001 A heading\u0002".getBytes(UTF_8))).isFalse();
    assertThat(TeletypeEnvelope.starts("\u0001abc".getBytes(UTF_8))).isFalse();
    assertThat(TeletypeEnvelope.starts("A story\u0001a\u0002".getBytes(UTF_8))).isFalse();
    assertThat(TeletypeEnvelope.starts("".getBytes(UTF_8))).isFalse();
  }

  @Test
  void frameWithoutCopy_isRefused() {
    assertThatThrownBy(() -> Samples.decode("\u0001a1\u0002\u0003\u0004".getBytes(UTF_8), null))
        .isInstanceOf(RejectedArticleException.class)
        .hasMessage("the teletype message has no text between STX and ETX");
  }

  /** Each line dropped in turn, and each control character: less comes out, never an error. */
  @ParameterizedTest
  @ValueSource(strings = {"iptc7901.txt", "anpa1312.txt", "anpa-flash.txt", "anpa-table.txt"})
  void anyPartDropped_givesLess(String name) {
    String message = new String(Samples.bytes(name), ISO_8859_1);
    List<String> variants = new ArrayList<>();
    String[] lines = message.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      List<String> kept = new ArrayList<>(List.of(lines));
      kept.remove(i);
      variants.add(String.join("\n", kept));
    }
    for (int i = 0; i < message.length(); i++) {
      if (Character.isISOControl(message.charAt(i))) {
        variants.add(message.substring(0, i) + message.substring(i + 1));
      }
    }
    for (String variant : variants) {
      readOrRefused(variant.getBytes(ISO_8859_1));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anyBytes_areReadOrRefused(long seed) {
    Random random = new Random(seed);
    byte[][] samples = {Samples.bytes("iptc7901.txt"), Samples.bytes("anpa1312.txt")};
    for (int run = 0; run < 2_000; run++) {
      byte[] bytes = samples[random.nextInt(2)].clone();
      for (int i = random.nextInt(30); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] =
            (byte) random.nextInt(random.nextBoolean() ? 32 : 256);
      }
      readOrRefused(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ", "\t", "^", "^a<\r\n", "a ", "a   ", "\r\n", "_", "' _ ", "By ", "\b", "1-1-", "="
      })
  void megabytesOfAnything_areReadInLinearTime(String piece) {
    String many = piece.repeat(4_000_000 / piece.length());

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (String message :
              List.of(
                  ANPA_FRAME.formatted("Word. " + many),
                  message("mna001 1 i 5", "", "Head =\r\n\r\nWord. " + many),
                  "\u0001a" + many + "\u0002Word.")) {
            readOrRefused(message.getBytes(UTF_8));
          }
        });
  }

  private static String lines(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }

  private static void readOrRefused(byte[] message) {
    try {
      assertThat(Samples.decode(message, Teletype.IPTC_7901).text()).isNotBlank();
    } catch (RejectedArticleException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private static Decoded anpaOf(String code, String copy) {
    String message = ANPA_FRAME.replace("\u0011", code).formatted(copy);
    return Samples.decode(message.getBytes(UTF_8), null);
  }

  private static Decoded iptc(String heading, String keys, String copy) {
    return Samples.decode(message(heading, keys, copy).getBytes(UTF_8), null);
  }

  private static String message(String heading, String keys, String copy) {
    return "\u0001%s\r\n\r\n%s\r\n\u0002%s\r\n\u0003241105 GMT Nov 26\r\n\u0004"
        .formatted(heading, keys, copy);
  }

  private static List<String> parts(Decoded read, Section.Kind kind) {
    return Samples.parts(read, kind);
  }

  private static void assertNoControls(Decoded read) {
    assertThat(read.text().chars().filter(c -> c != '\n' && Character.isISOControl(c))).isEmpty();
  }
}
