package copydesk.extract.party;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import copydesk.extract.name.NameForm;
import copydesk.records.Party;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OrganisationMergerTest {
  private static List<Entity> merge(MarkedText text, Party.Type type) {
    List<NameForm> forms =
        text.names().stream().map(name -> NameForm.of(text.tokens(), name)).toList();
    return new OrganisationMerger(text.tokens(), type, MarkedText.shipped()).merge(forms);
  }

  private static String merged(String marked) {
    MarkedText text = MarkedText.of(marked);
    return text.referred(merge(text, Party.Type.ORGANISATION));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {O Northgate Partners}, {O Northgate Partners}      | Northgate Partners = Northgate Partners
          {O the Foreign Office}, {O Foreign Office}          | the Foreign Office = Foreign Office
          {O Port Alma Authority}, {O PAA}                    | Port Alma Authority = PAA
          {O Ministry of Foreign Affairs}, {O MFA}            | Ministry of Foreign Affairs = MFA
          {O Ministry of Foreign Affairs}, {O MOFA}           | Ministry of Foreign Affairs = MOFA
          {O Yara ASA}, {O Yara}                              | Yara ASA = Yara
          {O Yara}, {O Yara ASA}                              | Yara ASA = Yara
          {O British Foreign Office}, {O Foreign Office}      | British Foreign Office = Foreign Office
          {O British Foreign Office}, {O FO}                  | British Foreign Office = FO
          {O World Health Organization}, {O WHO}              | World Health Organization = WHO
          {O U.N.}, {O United Nations}                        | United Nations = U.N.
          {O Alma Foreign Office}, {O Foreign Office}         | Alma Foreign Office = Foreign Office
          {O Alma Evening Post}, {O Evening Post}, {O Post}   | Alma Evening Post = Evening Post = Post
          {O Bank of Alma}, {O the Bank}                      | Bank of Alma = the Bank
          {O Ferro Motor Credit Co}, {O Ferro Motor Co}, {O Ferro} | Ferro Motor Credit Co; Ferro Motor Co = Ferro
          {O Alma Nut Conservation Trust}, {O Alma Trust}     | Alma Nut Conservation Trust = Alma Trust
          {O Alma Coffee Institute} ({O Incafe}), {O Incafe}  | Alma Coffee Institute = Incafe = Incafe
          {O Incafe} grew. {O Alma Coffee Institute} ({O Incafe}) | Alma Coffee Institute = Incafe = Incafe
          {O Northgate Partners}, also known as {O Brillo}    | Northgate Partners = Brillo
          """)
  void namesOfOne_areOneParty(String text, String merged) {
    assertThat(merged(text)).isEqualTo(merged);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {O Northgate Partners}, {O Southgate Partners}      | Northgate Partners; Southgate Partners
          {O Bank of Alma}, {O Bank of Brill}, {O the Bank}   | Bank of Alma; Bank of Brill; the Bank
          {O Alma Council} ({O Reuters})                      | Alma Council; Reuters
          {O Norway Tennis Club}, {O Norway}                  | Norway Tennis Club; Norway
          {O Port Alma Authority}, {O PAX}                    | Port Alma Authority; PAX
          {O Alma Rovers}, {O Brill Rovers}, {O Rovers}       | Alma Rovers; Brill Rovers; Rovers
          {O Yara and Sons of Port Alma}, {O Yara}            | Yara and Sons of Port Alma; Yara
          """)
  void namesOfOthers_stayApart(String text, String merged) {
    assertThat(merged(text)).isEqualTo(merged);
  }

  @Test
  void placesAndGroups_areMergedBySameWordsOnly() {
    MarkedText text = MarkedText.of("{L Port Alma}, {L the Port Alma}, {L PA}, {L Port}");
    assertThat(text.referred(merge(text, Party.Type.PLACE)))
        .isEqualTo("Port Alma = the Port Alma; PA; Port");
  }

  @Test
  void knownOrganisation_isIdentified() {
    MarkedText text = MarkedText.of("{O WHO}, {O Northgate Partners}");
    assertThat(merge(text, Party.Type.ORGANISATION))
        .extracting(party -> party.entry() == null ? null : party.entry().key())
        .containsExactly(null, "organisation/world-health-organization");
  }

  @Test
  void references_sayByWhatTheyCame() {
    MarkedText text =
        MarkedText.of("{O Yara ASA}, {O Yara ASA}, {O Yara}, {O YA}, {O UN}, {O United Nations}");
    assertThat(merge(text, Party.Type.ORGANISATION))
        .flatExtracting(Entity::references)
        .extracting(Entity.Reference::by)
        .containsExactly(
            Merge.NEW_PARTY,
            Merge.SAME_WORDS,
            Merge.SHORT_FORM,
            Merge.INITIALS,
            Merge.NEW_PARTY,
            Merge.SAME_ENTRY);
  }
}
