package copydesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Section.Kind;
import copydesk.records.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WireMarksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE 2-Iceland agrees|Iceland agrees|UPDATE 2|false",
        "CORRECTED-UPDATE 1-Iceland agrees|Iceland agrees|CORRECTED-UPDATE 1|true",
        "CORRECTION: Iceland agrees|Iceland agrees|CORRECTION|true",
        "REFILE-WRAPUP 3-Iceland agrees|Iceland agrees|REFILE-WRAPUP 3|false",
        "RPT-Iceland agrees|Iceland agrees|RPT|false",
        "Update 2-Iceland agrees|Update 2-Iceland agrees||false",
        "UPDATE 2-|UPDATE 2-||false",
        "US-led talks begin|US-led talks begin||false",
        "WRAPPED in plastic|WRAPPED in plastic||false"
      })
  void marksBeforeAHeadline_standBeside(
      String line, String headline, String marks, boolean correction) {
    Decoded article = Decoded.of("It is open.").headline(line).build();

    assertThat(article.headline()).isEqualTo(headline);
    assertThat(article.wire().takeKey()).isEqualTo(marks);
    assertThat(article.wire().correction()).isEqualTo(correction);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CORRECTED-Two held in port|It is open.|true",
        "CORRECTION: Two held in port|It is open.|true",
        "Two held in port|(Corrects spelling of name in paragraph 2)|true",
        "Two held in port|(Adds details)|false",
        "UPDATE 2-Two held in port|It is open.|false",
        "Corrections officer held in port|It is open.|false",
        "Correction facilities: what next|It corrects them.|false"
      })
  void plainText_isACorrectionByTheMarksItOpensWith(String first, String second, boolean is) {
    String text = first + "\n\n" + second + "\n\nBy Ann Lee\n\nCORRECTED-Not here any more\n";
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Decoded article = Formats.decode(bytes, "text/plain").articles().get(0);

    assertThat(article.wire().correction()).isEqualTo(is);
  }

  @ParameterizedTest
  @CsvSource({
    "Corrects share to 62,true",
    "CORRECTS paragraph 4,true",
    "Eds: CORRECTION to headline,true",
    "Adds quote,false",
    "Correctness matters,false"
  })
  void noteThatCorrects_isACorrection(String note, boolean correction) {
    assertThat(Decoded.of("It is open.").edNote(note).build().wire().correction())
        .isEqualTo(correction);
  }

  @ParameterizedTest
  @CsvSource({
    "BC-MNA News Digest,ADVISORY",
    "ADVISORY/,ADVISORY",
    "BC-TEST,ADVISORY",
    "TEST,ADVISORY",
    "Test/,ADVISORY",
    "MEDIA-ADVISORY/,ADVISORY",
    "BC-US--Travel Advisory,NEWS",
    "STORM-ADVISORY/,NEWS",
    "BRITAIN-BUDGET/,NEWS",
    "CRICKET-TEST/,NEWS",
    ",NEWS"
  })
  void slugline_saysWhatIsForEditorsOnly(String slugline, Wire.Kind kind) {
    assertThat(WireMarks.kind(new BodyText().add(Kind.PARAGRAPH, "One."), slugline, null, null))
        .isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ADVISORY-Story on Iceland to be refiled|ADVISORY",
        "MEDIA ADVISORY: Coverage of the summit|ADVISORY",
        "MNA News Digest|ADVISORY",
        "Daybook for Monday|ADVISORY",
        "US issues travel advisory for Alpland|NEWS",
        "Advisory board quits|NEWS",
        "BBC news budget to be cut|NEWS",
        "ADVISORY BOARD QUITS|NEWS"
      })
  void headline_saysItOnlyByHowItBegins(String headline, Wire.Kind kind) {
    assertThat(WireMarks.kind(new BodyText().add(Kind.PARAGRAPH, "One."), null, headline, null))
        .isEqualTo(kind);
  }

  @Test
  void notesCreditsAndRules_areNoParagraphs() {
    BodyText body =
        WireMarks.marked(
            new BodyText()
                .add(Kind.PARAGRAPH, "(Adds quote, background)")
                .add(Kind.PARAGRAPH, "(Adds up, he said.)")
                .add(Kind.PARAGRAPH, "___")
                .add(Kind.PARAGRAPH, "(Reporting by Ann Lee; Editing by Bo Li)"));

    assertThat(body.sections())
        .extracting(section -> section.kind())
        .containsExactly(Kind.NOTE, Kind.PARAGRAPH, Kind.CREDIT);
  }
}
