package copydesk.extract.party;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import copydesk.records.Party;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PartyMergerTest {
  private static List<Entity> merge(MarkedText text) {
    return PartyMerger.merge(text.article(), MarkedText.shipped(), text.names());
  }

  private static String merged(String marked) {
    MarkedText text = MarkedText.of(marked);
    return text.referred(merge(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {L Norway} and {G Norwegian} boats of {G Norwegians}  | Norway = Norwegian = Norwegians
          {L US} and {L United States} and {G American}         | US = United States = American
          {L Kabul} said no to {L Afghanistan}.                 | Kabul = Afghanistan
          It rained in {L Kabul}, {L Afghanistan}.              | Afghanistan; Kabul
          {G Sunnis} and {G Sunnis} met {G Shiites}.            | Sunnis = Sunnis; Shiites
          """)
  void countries_areKnownByNameAdjectiveAndCapital(String text, String merged) {
    assertThat(merged(text)).isEqualTo(merged);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {O Republican Party}, {O GOP}, {G Republicans}, a {G Republican} | Republican Party = GOP = Republicans = Republican
          {O Tories} and {O Conservatives}                      | Tories = Conservatives
          {G Republicans} and {G Democrats}                     | Republicans; Democrats
          {O Republican Party} and {G Democrats}                | Republican Party; Democrats
          """)
  void peopleOfAPoliticalParty_areTheParty(String text, String merged) {
    assertThat(merged(text)).isEqualTo(merged);
  }

  @Test
  void capitalInADateline_isAPlace() {
    MarkedText text =
        MarkedText.of("{L KABUL} (Northwire) - {P Ana Sousa} said on Monday it rained.");
    assertThat(merge(text))
        .extracting(Entity::type)
        .containsExactly(Party.Type.PERSON, Party.Type.PLACE);
  }

  @Test
  void parties_comeKindByKind() {
    MarkedText text =
        MarkedText.of(
            "{G Sunnis}, {L Porto}, {L Norway}, {O Yara ASA}, {P Ana Sousa}, {O+ Badger}");
    assertThat(text.referred(merge(text)))
        .isEqualTo("Badger; Ana Sousa; Yara ASA; Norway; Porto; Sunnis");
  }

  @Test
  void namesOfAnAddedParty_areOne_itsOwnFirst() {
    MarkedText text = MarkedText.of("{P+ Ana Sousa}, {P Sousa}, {P+ Ana Sousa}, {P A. Sousa}");
    List<Entity> parties = merge(text);
    assertThat(text.referred(parties)).isEqualTo("Ana Sousa = Ana Sousa = A. Sousa = Sousa");
    assertThat(parties.get(0).isAdded()).isTrue();
    assertThat(parties.get(0).references())
        .extracting(Entity.Reference::by)
        .containsExactly(Merge.ADDED_NAME, Merge.ADDED_NAME, Merge.SAME_PERSON, Merge.SINGLE_NAME);
  }

  @Test
  void nameOfAnAddedOrganisation_hasItsShortForms() {
    assertThat(merged("{O+ Veldt Grain Union} grew. {O VGU} and {O Veldt Grain} did not."))
        .isEqualTo("Veldt Grain Union = Veldt Grain = VGU");
  }

  @Test
  void nameWithoutATellingWord_isNoParty() {
    assertThat(merged("{O &} and {P Ana Sousa}")).isEqualTo("Ana Sousa");
  }

  @Test
  void mergedByRules_areNamedByTheirClasses() {
    assertThat(Merge.values()).allMatch(merge -> !merge.reason().isBlank());
    assertThat(Merge.CAPITAL.rule()).isEqualTo("Metonyms");
    assertThat(Merge.SINGLE_NAME.rule()).isEqualTo("PersonMerger");
  }
}
