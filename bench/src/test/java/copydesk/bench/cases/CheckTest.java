package copydesk.bench.cases;

import static copydesk.records.Statement.Kind.DIRECT;
import static copydesk.records.Statement.Kind.INDIRECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.bench.MadeRecord;
import copydesk.records.Act;
import copydesk.records.Party;
import copydesk.records.RecordJson;
import copydesk.records.Section;
import copydesk.records.Voice;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of check, as a case writes it, on one record. */
final class CheckTest {
  private static final String TEXT =
      "Bridge is safe\n\n“The bridge is safe,” the minister, Ana Sousa, told Bo Lind. An aide said"
          + " repairs had ended in the spring. “The bridge is safe,” Mrs Hale of Holland wrote.";

  private CaseRecord record;

  @BeforeEach
  void makeRecord() {
    MadeRecord made =
        MadeRecord.of(TEXT)
            .party(Party.Type.PERSON, "Ana Sousa", "Sousa")
            .role("the minister")
            .party(Party.Type.PERSON, "Bo Lind")
            .party(Party.Type.COUNTRY, "Netherlands", "Holland")
            .section(Section.Kind.HEADLINE, "Bridge is safe")
            .topic("t:fine", "t:broad")
            .topic("t:second");
    Voice ana = made.voice("Ana Sousa", "Ana Sousa");
    Voice bo = made.voice("Bo Lind", "Bo Lind");
    made.says(DIRECT, "“The bridge is safe,”", ana, List.of(), bo, Act.ANNOUNCE)
        .says(
            INDIRECT,
            "repairs had ended in the spring",
            made.voice("an aide", "An aide"),
            List.of(bo),
            null,
            Act.SAY)
        .says(DIRECT, "“The bridge is safe,”", made.voice("Mrs Hale", "Mrs Hale"));
    record = new CaseRecord(made.build(), new Surnames(List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'statement': 'bridge is safe', 'speaker': 'Sousa', 'kind': 'quoted'}",
        "{'statement': 'bridge is safe', 'speaker': ['Bo Lind', 'Ana Sousa'], 'act': 'announce'}",
        "{'statement': 'bridge is safe', 'speaker': 'Sousa', 'addressee': 'Lind'}",
        "{'statement': 'bridge is safe', 'speaker': 'Sousa', 'relayed_by': null}",
        "{'statement': 'bridge is safe', 'speaker': 'Hale', 'addressee': null}",
        "{'statement': 'repairs had ended', 'speaker': 'the aide', 'relayed_by': 'Bo Lind'}",
        "{'statement': 'repairs had ended', 'speaker': 'an aide', 'kind': 'indirect'}",
        "{'statement': 'bridge is safe', 'speaker': 'Sousa', 'times': 2}",
        "{'statement': 'bridge is safe', 'not_speaker': 'Hale'}",
        "{'statement': 'never said', 'speaker': 'Sousa', 'optional': true}",
        "{'no_statement': 'An aide said'}",
        "{'no_statement': 'repairs had ended in the spring', 'unless_act': ['say']}",
        "{'not_in_statement': 'the minister'}",
        "{'party': 'Dr Ana Sousa', 'type': 'person', 'forms': ['Sousa', 'minister']}",
        "{'party': ['Nobody', 'Holland'], 'type': ['place', 'country'], 'only': true}",
        "{'party': 'Netherlands', 'named': true, 'not_forms': ['Sousa'], 'not_role': 'minister'}",
        "{'no_party': ['aide', 'Brid*']}",
        "{'parties_apart': ['Sousa', ['Lind', 'Nobody']]}",
        "{'section': 'bridge is safe', 'kind': ['headline', 'caption']}",
        "{'topic': 't:fine'}",
        "{'topic': ['t:none', 't:broad'], 'first': true}",
        "{'no_topic': 't:other'}",
      })
  void check_holds(String check) throws IOException {
    assertThat(fault(check)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'statement': 'bridge is safe', 'speaker': 'Bo Lind'}|speaker: direct announce",
        "{'statement': 'bridge is safe', 'speaker': 'Sousa', 'all': true}|speaker: direct announce",
        "{'statement': 'bridge is safe', 'speaker': 'Sousa', 'optional': true}|speaker: direct"
            + " announce",
        "{'statement': 'bridge is safe', 'speaker': 'Sousa', 'kind': 'indirect'}|kind: direct announce",
        "{'statement': 'bridge is safe', 'speaker': 'Sousa', 'times': 1}|2 times: direct announce",
        "{'statement': 'bridge is safe', 'speaker': null}|speaker: direct announce",
        "{'statement': 'bridge is safe', 'not_speaker': ['Nobody', 'Mrs Hale']}|speaker: direct",
        "{'statement': 'repairs had ended', 'speaker': 'an aide', 'act': 'deny'}|act: indirect say",
        "{'statement': 'repairs had ended', 'speaker': 'an aide', 'relayed_by': null}|relay: ",
        "{'statement': 'repairs had ended', 'speaker': 'an aide', 'relayed_by': 'Sousa'}|relay: ",
        "{'statement': 'repairs had ended', 'speaker': 'an aide', 'addressee': 'Sousa'}|addressee:"
            + " ",
        "{'statement': 'repairs had been late', 'speaker': 'Sousa'}|no such statement; near: ",
        "{'statement': 'never told', 'speaker': 'Sousa'}|no such statement",
        "{'no_statement': 'repairs had ended in the spring'}|indirect say",
        "{'no_statement': 'The bridge is safe', 'unless_act': ['say']}|direct announce",
        "{'not_in_statement': 'had ended'}|indirect say",
        "{'party': 'Lisbon'}|no such party",
        "{'party': 'Bo Sousa'}|no such party; near: person Ana Sousa",
        "{'party': 'Sousa', 'named': true}|no such party; near: person Ana Sousa",
        "{'party': ['Sousa', 'Bo Lind'], 'only': true}|2 parties: person Ana Sousa, person Bo Lind",
        "{'party': 'Sousa', 'type': 'place'}|type: person Ana Sousa",
        "{'party': 'Sousa', 'forms': ['Annie']}|'Annie' is no form of Ana Sousa",
        "{'party': 'Sousa', 'not_forms': ['the minister']}|'the minister' is a form of Ana Sousa",
        "{'party': 'Sousa', 'not_role': 'minister'}|roles of Ana Sousa: the minister",
        "{'no_party': 'Lind'}|",
        "{'no_party': 'Bo Lind'}|person Bo Lind",
        "{'no_party': 'Nether*'}|",
        "{'no_party': 'Ana*'}|person Ana Sousa",
        "{'parties_apart': ['Ana Sousa', 'Sousa']}|one party: person Ana Sousa",
        "{'parties_apart': ['Ana Sousa', 'Lisbon']}|no party Lisbon",
        "{'section': 'bridge is safe', 'kind': 'byline'}|headline",
        "{'section': 'An aide', 'kind': 'byline'}|in no section",
        "{'topic': 't:second', 'first': true}|t:fine a topic, t:second a topic",
        "{'no_topic': 't:broad'}|t:fine a topic",
      })
  void check_saysWhatIsThereInstead(String check, String fault) throws IOException {
    if (fault == null) {
      assertThat(fault(check)).isEmpty();
    } else {
      assertThat(fault(check)).hasValueSatisfying(given -> assertThat(given).startsWith(fault));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'statement': 'safe'}|no speaker in ",
        "{'statement': 'safe', 'speaker': 'Ana', 'tone': 'low'}|unknown option \"tone\"",
        "{'statement': 'safe', 'speaker': 'Ana', 'kind': 'sung'}|unknown kind \"sung\"",
        "{'utterance': 'safe'}|unknown check ",
        "{'no_statement': ['safe']}|\"no_statement\" is no string",
      })
  void check_ofUnknownForm_isRefused(String check, String message) {
    assertThatThrownBy(() -> fault(check)).hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource({
    "Netherlands, Netherlands, true",
    "Holland, Netherlands, false", // another word for it: a speaker needs the party's own name
    "Sousa, Ana Sousa, true",
    "Ana, Ana Sousa, false",
    "Netherlands, Bo Lind, false"
  })
  void voice_isTheExpectedParty(String expected, String name, boolean right) {
    Party party = record.withOwnName(name).get(0);
    Voice voice = new Voice(party.id(), name, null);

    assertThat(record.isVoice(voice, new Who(List.of(expected), false))).isEqualTo(right);
    assertThat(record.isVoice(null, new Who(List.of(expected), false))).isFalse();
  }

  private Optional<String> fault(String check) throws IOException {
    JsonNode json = RecordJson.reader(JsonNode.class).readTree(check.replace('\'', '"'));
    return CheckReader.read(json).fault(record);
  }
}
