package copydesk.extract.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import copydesk.extract.text.Range;
import copydesk.records.Mention;
import copydesk.records.Party;
import copydesk.records.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PartyRecordsTest {
  private static final String STORY =
      "Harbour of Alma closed for good, P(Duarte) says¶L(PORT ALMA), March 3 (Northwire) - Harbour"
          + " master P(Ines Duarte) closed the harbour on Monday with P(Tom Reyes).¶P(Adel Saad)"
          + " came late, and the O(Alma Company) did not come at all.";

  @Test
  void mostSalient_isTheFirst() {
    RecordsOf records = RecordsOf.of(STORY);
    assertThat(records.records.all())
        .extracting(Party::id)
        .startsWith("p1", "p2", "p3")
        .doesNotHaveDuplicates();
    assertThat(records.records.all())
        .extracting(Party::name)
        .containsExactly("Ines Duarte", "PORT ALMA", "Tom Reyes", "Adel Saad", "Alma Company");
  }

  @Test
  void salience_weighsHeadlineThenLeadThenTheRest() {
    RecordsOf records = RecordsOf.of(STORY);
    double lead = records.party("Tom Reyes").salience();
    double rest = records.party("Adel Saad").salience();
    assertThat(lead).isCloseTo(2 * rest, within(0.002));
    assertThat(records.party("Ines Duarte").salience()).isCloseTo(5 * rest, within(0.003));
    assertThat(records.records.all().stream().mapToDouble(Party::salience).sum())
        .isCloseTo(1, within(0.01));
  }

  @Test
  void referenceThatIsNoName_weighsHalf() {
    RecordsOf records =
        RecordsOf.of("P(Ines Duarte) left. P(Tom Reyes) left. The men saw P(Duarte) and him go.");
    records.entity("Tom Reyes").refer(new Range(14, 15), Mention.Kind.PRONOUN);
    PartyRecords again = new PartyRecords(records.article, records.offsets, records.parties.all());
    assertThat(again.all()).extracting(Party::salience).containsExactly(0.571, 0.429);
  }

  @Test
  void names_areAliasesButForTheFullest() {
    RecordsOf records =
        RecordsOf.of(
            "Harbour master P(Ines Duarte) left. P(Duarte) was late. Mr P(Tom Reyes) saw P(Duarte)"
                + " and P(Ines Duarte).");
    assertThat(records.party("Ines Duarte").aliases()).containsExactly("Duarte");
    assertThat(records.mentions("Ines Duarte"))
        .containsExactly("Ines Duarte NAME", "Duarte NAME", "Duarte NAME", "Ines Duarte NAME");
  }

  @Test
  void shortTitleBeforeAName_makesAnAlias() {
    RecordsOf records =
        RecordsOf.of("FM P(Samir Rashid) left. P(Rashid) was late. Captain P(Tom Reyes) stayed.");
    assertThat(records.party("Samir Rashid").aliases())
        .containsExactly("FM Samir Rashid", "Rashid");
    assertThat(records.party("Tom Reyes").aliases()).containsExactly("Captain Tom Reyes");
  }

  @Test
  void mentionFoundTwice_isOne() {
    RecordsOf records = RecordsOf.of("P(Ines Duarte) left. The harbour master was late.");
    records.entity("Ines Duarte").refer(new Range(4, 7), Mention.Kind.TITLE);
    records.entity("Ines Duarte").refer(new Range(4, 7), Mention.Kind.TITLE);
    PartyRecords again = new PartyRecords(records.article, records.offsets, records.parties.all());
    assertThat(again.all().get(0).mentions()).hasSize(2).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          P(Antony J. Blinken) left.         | Antony J. Blinken | person/antony-blinken
          P(Ségolène Müller) left.           | Ségolène Müller   | person/segolene-muller
          The O(Alma J. Company) left.       | Alma J. Company   | organisation/alma-j-company
          All of L(Port Alma) is wet.        | Port Alma         | place/port-alma
          All of L(Pakistan) is wet.         | Pakistan          | country/pakistan
          """)
  void key_isTheSameInEveryArticle(String text, String name, String key) {
    assertThat(RecordsOf.of(text).party(name).key()).isEqualTo(key);
  }

  @Test
  void knownCountry_hasItsIds() {
    RecordsOf records = RecordsOf.of("It rained in L(Pakistan) and in L(Port Alma).");
    assertThat(records.party("Pakistan").refs()).contains("iso3166:PK");
    assertThat(records.party("Port Alma").refs()).isEmpty();
  }

  @Test
  void office_isARoleOfThePartyThatItIsOf() {
    RecordsOf records =
        RecordsOf.of("L(Pakistan)'s Foreign Minister P(Samir Rashid) left. P(Tom Reyes) stayed.");
    String pakistan = records.party("Pakistan").id();
    assertThat(records.party("Samir Rashid").roles())
        .extracting(Role::title, Role::of)
        .containsExactly(tuple("Foreign Minister", pakistan));
    assertThat(records.party("Tom Reyes").roles()).isEmpty();
  }

  @Test
  void nobody_hasNoId() {
    RecordsOf records = RecordsOf.of("P(Ines Duarte) left.");
    assertThat(records.records.id(null)).isNull();
    assertThat(records.records.id(records.entity("Ines Duarte"))).isEqualTo("p1");
  }

  @Test
  void articleWithoutParties_hasNoRecords() {
    RecordsOf records = RecordsOf.of("It rained all day.");
    assertThat(new PartyRecords(records.article, records.offsets, List.of()).all()).isEmpty();
  }
}
