package copydesk.extract.naming;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import copydesk.extract.name.Name;
import copydesk.extract.reference.KnownParties;
import copydesk.records.Party;
import copydesk.records.PartyReference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddedNamesTest {
  private static final PartyReference JOHN =
      new PartyReference(
          "person/john-tarkwell",
          "John Tarkwell",
          Party.Type.PERSON,
          List.of("JoTa", "The Badger of Brill"),
          List.of());
  private static final PartyReference BRILL =
      new PartyReference("place/brill", "Brill", Party.Type.PLACE, List.of(), List.of());
  private static final PartyReference HOUSE =
      new PartyReference(
          "organisation/house", "The House", Party.Type.ORGANISATION, List.of("VGC"), List.of());
  private static final KnownParties KNOWN = MarkedText.knowing(JOHN, BRILL, HOUSE);

  private static String found(String text) {
    MarkedText marked = MarkedText.of(text);
    return marked.marked(AddedNames.find(marked.tokens(), KNOWN, marked.names()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Then JoTa left for {L Porto}.             | Then {P+ JoTa} left for {L Porto}.
          Then {O JoTa} left for Brill.             | Then {P+ JoTa} left for {L+ Brill}.
          {P John} {O Tarkwell Group} grew.         | {P+ John Tarkwell} Group grew.
          The {O Badger} of {L Brill} spoke.        | The {P+ Badger of Brill} spoke.
          {P Mr John Tarkwell} spoke.               | Mr {P+ John Tarkwell} spoke.
          They met at the House and VGC.            | They met at the {O+ House} and {O+ VGC}.
          """)
  void addedName_takesThePlaceOfTaggedOnes(String text, String found) {
    assertThat(found(text)).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{O Bank of Brill} cut rates.",
        "{P John Tarkwell Junior Ames} spoke.",
        "They met at House and brill.",
        "The jota is a dance."
      })
  void longerName_thatTellsMore_winsOverTheAddedOne(String text) {
    assertThat(found(text)).isEqualTo(text);
  }

  @Test
  void nameFound_isOfTheAddedParty() {
    MarkedText marked = MarkedText.of("Then JoTa left.");
    assertThat(AddedNames.find(marked.tokens(), KNOWN, marked.names()))
        .extracting(Name::added)
        .containsExactly(JOHN);
  }

  @Test
  void nothingAdded_changesNothing() {
    MarkedText marked = MarkedText.of("Then {P JoTa} left for Brill.");
    assertThat(AddedNames.find(marked.tokens(), MarkedText.shipped(), marked.names()))
        .isSameAs(marked.names());
  }
}
