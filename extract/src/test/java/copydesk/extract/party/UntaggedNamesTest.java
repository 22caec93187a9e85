package copydesk.extract.party;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UntaggedNamesTest {
  private static List<Entity> found(MarkedText text) {
    List<Entity> parties = PartyMerger.merge(text.article(), MarkedText.shipped(), text.names());
    UntaggedNames.add(text.article(), parties);
    return parties;
  }

  private static String referred(String marked) {
    MarkedText text = MarkedText.of(marked);
    return text.referred(found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {P Samir Rashid} spoke. Then Rashid left.             | Samir Rashid = Rashid
          Then Rashid left. {P Samir Rashid} spoke.             | Samir Rashid = Rashid
          {P Samir Rashid} spoke. Then Mr Rashid left.          | Samir Rashid = Rashid
          {P Samir Rashid} spoke. Then Minister Rashid left.    | Samir Rashid = Rashid
          {O Northern Grain Board} met. The NGB left.           | Northern Grain Board = NGB
          {O Alma Northern Grain Board} met. The NGB left.      | Alma Northern Grain Board = NGB
          {P+ Samir Rashid} spoke. Then Rashid left.            | Samir Rashid = Rashid
          """)
  void surnameOrInitials_areOfTheParty(String text, String referred) {
    assertThat(referred(text)).isEqualTo(referred);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {P Samir Rashid} saw the rashid bird.                 | Samir Rashid
          {P Samir Rashid} saw the Rashid Lamp Fair.            | Samir Rashid
          {P Samir Rashid} saw the Old Rashid.                  | Samir Rashid
          {P Samir Rashid} saw Rashid 2 there.                  | Samir Rashid
          {P Samir Rashid} saw Alma-Rashid there.               | Samir Rashid
          {P Tom Ash} saw an Ash fall there.                    | Tom Ash
          {P Rashid} saw another there. Then Rashid left.       | Rashid
          {L New Grain Bay} lies there. The NGB left.           | New Grain Bay
          """)
  void partOfAnotherName_isNot(String text, String referred) {
    assertThat(referred(text)).isEqualTo(referred);
  }

  @Test
  void bylinesAndCaptions_areNotLookedAt() {
    String text = "By Ann Rashid¶{P Samir Rashid} spoke on Monday and was glad of it.";
    assertThat(referred(text)).isEqualTo("Samir Rashid");
  }

  @Test
  void references_sayByWhatTheyCame() {
    MarkedText text =
        MarkedText.of("{P Samir Rashid} met the {O Alma Grain Board}. Then Rashid left the AGB.");
    assertThat(found(text))
        .extracting(party -> party.references().get(1).by())
        .containsExactly(Merge.UNTAGGED_SURNAME, Merge.UNTAGGED_ACRONYM);
  }
}
