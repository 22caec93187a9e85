package copydesk.enrich;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.Extractor;
import copydesk.format.Decoded;
import copydesk.format.Formats;
import copydesk.records.EnrichedArticle;
import copydesk.records.Party;
import copydesk.records.Statement;
import copydesk.records.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples of wires, from their bytes to who says what in them. */
final class SamplesTest {
  private static final Extractor EXTRACTOR = Extractor.load();
  private static final Path SAMPLES =
      Path.of("..", "format", "src", "test", "resources", "copydesk", "format");
  private static final String NUMBER = "Halla Brekkan: We have a number that both fleets";
  private static final String ROOM = "Odd Solvang: the deal “leaves room for the stock";
  private static final String STUDY = "Runa Vik: The boat owners’ association SJO would";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "g2-01-xhtml.xml            | NUMBER; ROOM",
        "g2-02-nitf.xml             | NUMBER; Runa Vik: SJO would study the text",
        "g2-03-inlinedata.xml       | NUMBER",
        "g2-05-update.xml           | NUMBER; ROOM; STUDY",
        "g2-06-correction.xml       | NUMBER; ROOM; STUDY",
        "nitf.xml                   | NUMBER",
        "ninjs-1.3.json             | NUMBER; ROOM; STUDY",
        "ninjs-3.1.json             | Kari Holt: The closure had no basis",
        "ap-like-item.json          | NUMBER",
        "samples/iptc7901.txt       | NUMBER; Odd Solvang: the deal left room",
        "samples/anpa1312.txt       | NUMBER",
        "samples/anpa-flash.txt     | minister: Iceland, Norway agree",
        "samples/anpa-table.txt     | none",
        "samples/article.html       | NUMBER; ROOM; Halla Brekkan: Nobody got all they wanted."
      })
  void everybody_saysWhatTheySay(String name, String said) throws IOException {
    EnrichedArticle read = read(name);
    String[] expected = said == null ? new String[0] : said.split("; ", -1);

    assertThat(read.statements()).as("%s", said(read)).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      String start =
          switch (expected[i]) {
            case "NUMBER" -> NUMBER;
            case "ROOM" -> ROOM;
            case "STUDY" -> STUDY;
            default -> expected[i];
          };
      assertThat(said(read).get(i)).startsWith(start);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "samples/iptc7901.txt, Lund;Hale;Tel;Notebook",
    "samples/anpa1312.txt, Lund;Hale;MNA",
    "samples/anpa-table.txt, Harbour;Fjordby;Brekka",
    "ap-like-item.json, Lund;Hale",
    "g2-02-nitf.xml, Hale;Lund;Share",
    "samples/article.html, Captain;Ann Lee;fishfan;Hale"
  })
  void whatIsNoText_hasNoParty(String name, String others) throws IOException {
    String parties =
        read(name).parties().stream()
            .map(party -> party.name() + party.aliases())
            .collect(joining("; "));

    assertThat(parties).doesNotContain(others.split(";", -1));
  }

  @Test
  void quotationOfAPage_isTheWordsOfWhomItCites() throws IOException {
    EnrichedArticle read = read("samples/article.html");
    Statement last = read.statements().get(2);

    assertThat(last.kind()).isEqualTo(Statement.Kind.DIRECT);
    assertThat(last.speaker().party())
        .isEqualTo(
            read.parties().stream()
                .filter(party -> party.key().equals("person/halla-brekkan"))
                .map(Party::id)
                .findAny()
                .orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "ninjs-2.1.json, 2026-11-24, en, 3, 2026-11-24T10:05:00Z, Siri Lund and Tomas Hale",
        "ninjs-3.1.json, 2026-11-24, en, 2, 2026-11-24T14:00:00Z, Siri Lund",
        "nitf.xml, 2026-11-24, en, 4, 2026-11-24T10:15:00Z, By JOSÉ HALE",
        "g2-08-embargo.xml, 2026-11-24, en, 4, 2026-11-24T10:05:00Z, By Tomas Hale",
        "ap-like-item.json, 2026-11-24, en, 4, 2026-11-24T10:05:00Z, By TOMAS HALE"
      })
  void fieldsBesideTheText_areInTheRecord(
      String name, String published, String language, int urgency, String created, String byline)
      throws IOException {
    EnrichedArticle read = read(name);
    Wire wire = read.wire();

    assertThat(read.published()).isEqualTo(published);
    assertThat(read.language()).isEqualTo(language);
    assertThat(wire.urgency()).isEqualTo(urgency);
    assertThat(wire.firstCreated()).isEqualTo(created);
    assertThat(wire.byline()).isEqualTo(byline);
  }

  private static List<String> said(EnrichedArticle article) {
    return article.statements().stream()
        .map(said -> (said.speaker() == null ? "-" : said.speaker().name()) + ": " + said.text())
        .toList();
  }

  private static EnrichedArticle read(String name) throws IOException {
    Decoded decoded =
        Formats.decode(Files.readAllBytes(SAMPLES.resolve(name)), null).articles().get(0);
    return EXTRACTOR.extract(decoded.article("a", null, null));
  }
}
