package copydesk.extract.record;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.speaker.Spoken;
import copydesk.extract.text.Range;
import copydesk.records.Act;
import copydesk.records.Rule;
import copydesk.records.Statement;
import copydesk.records.Unattributed;
import copydesk.records.Voice;
import copydesk.records.text.CodePoints;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatementRecordsTest {
  private static final String TEXT = "{“It rained,”} [P(Ines Duarte)] <said> to Tom, {“all day.”}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {“It rained,”} P(Duarte) said.                   | It rained,
          {“It rained,”} P(Duarte) said, {“all day.”}      | It rained, all day.
          P(Duarte) said {it was “very  wet”}.             | it was “very  wet”
          P(Duarte) said: {“It rained.}¶{“It froze.”}      | It rained. It froze.
          {“”} P(Duarte) said {“it”}.                      | it
          """)
  void text_isTheContentWithoutItsMarks(String marked, String text) {
    assertThat(record(RecordsOf.of(marked), who("Duarte")).text()).isEqualTo(text);
  }

  @Test
  void spans_areThePartsWithTheirMarks() {
    RecordsOf records = RecordsOf.of("🎉 " + TEXT);
    Statement statement = record(records, who("Duarte"));
    String text = records.article.tokens().text();
    assertThat(statement.spans())
        .extracting(span -> CodePoints.substring(text, span))
        .containsExactly("“It rained,”", "“all day.”");
    assertThat(CodePoints.substring(text, statement.cue())).isEqualTo("said");
  }

  @Test
  void statementWithoutACue_hasNone() {
    RecordsOf records = RecordsOf.of("{“It rained all day.”} P(Ines Duarte) left.");
    assertThat(record(records, null).cue()).isNull();
    assertThat(record(records, null).speaker()).isNull();
    assertThat(record(records, null).unattributed()).isEqualTo(Unattributed.NO_SOURCE);
  }

  @Test
  void voice_isAPartyAndItsWords() {
    RecordsOf records = RecordsOf.of(TEXT);
    Range source = records.marked.source();
    Spoken.Who duarte = new Spoken.Who(records.entity("Ines Duarte"), "Ines Duarte", source);
    Voice speaker = record(records, duarte).speaker();
    assertThat(speaker.party()).isEqualTo("p1");
    assertThat(speaker.name()).isEqualTo("Ines Duarte");
    assertThat(speaker.mention()).isEqualTo(records.offsets.ofTokens(source));
    assertThat(records.spanned(source)).isEqualTo("Ines Duarte");
  }

  @Test
  void voiceOfNoPartyAndWithoutWords_isANameOnly() {
    RecordsOf records = RecordsOf.of(TEXT);
    assertThat(record(records, who("a neighbour")).speaker())
        .isEqualTo(new Voice(null, "a neighbour", null));
  }

  @Test
  void allElse_isAsItWasRead() {
    RecordsOf records = RecordsOf.of(TEXT);
    Statement statement = record(records, who("Duarte"));
    assertThat(statement.confidence()).isEqualTo(0.877);
    assertThat(statement.act()).isEqualTo(Act.SAY);
    assertThat(statement.rule()).isEqualTo(Rule.NAME);
    assertThat(statement.kind()).isEqualTo(Statement.Kind.DIRECT);
    assertThat(statement.relayedBy()).extracting(Voice::name).containsExactly("the agency");
    assertThat(statement.addressee().name()).isEqualTo("Tom");
  }

  @Test
  void id_isOfTheSpeakersKeyAndTheWordsWhateverTheirMarks() {
    String id = id("{“It rained, all day.”} P(Ines Duarte) left.", "Ines Duarte");
    assertThat(id).matches("[0-9a-f]{16}");
    assertThat(id("P(Ines M. Duarte): {IT RAINED - all day}", "Ines M. Duarte")).isEqualTo(id);
    assertThat(id("{“It rained,”} said P(Ines Duarte), {“all day.”}", "Ines Duarte")).isEqualTo(id);
    assertThat(id("{“It rained, all day.”} P(Tom Reyes) left.", "Tom Reyes")).isNotEqualTo(id);
    assertThat(id("{“It rained all night.”} P(Ines Duarte) left.", "Ines Duarte")).isNotEqualTo(id);
  }

  @Test
  void idOfAnUnnamedSpeaker_isOfHisWords() {
    RecordsOf records = RecordsOf.of(TEXT);
    String unnamed = record(records, who("a neighbour")).id();
    assertThat(record(records, who("A neighbour")).id()).isEqualTo(unnamed);
    assertThat(record(records, who("a sailor")).id()).isNotEqualTo(unnamed);
    assertThat(record(records, null).id()).isNotEqualTo(unnamed);
  }

  private static String id(String marked, String speaker) {
    RecordsOf records = RecordsOf.of(marked);
    return record(records, new Spoken.Who(records.entity(speaker), speaker, null)).id();
  }

  private static Spoken.Who who(String name) {
    return new Spoken.Who(null, name, null);
  }

  private static Statement record(RecordsOf records, Spoken.Who speaker) {
    Spoken spoken =
        new Spoken(
            records.marked.content(),
            records.marked.cue(),
            Statement.Kind.DIRECT,
            Act.SAY,
            speaker,
            List.of(who("the agency")),
            who("Tom"),
            0.87654,
            Rule.NAME,
            speaker == null ? Unattributed.NO_SOURCE : null,
            new Spoken.Why(List.of(), "NamedSpeaker", List.of()));
    return new StatementRecords(records.article.tokens(), records.offsets, records.records)
        .all(List.of(spoken))
        .get(0);
  }
}
