package copydesk.extract.reference;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import copydesk.records.Party;
import copydesk.records.PartyReference;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AddedPhrasesTest {
  private static PartyReference party(String key, String name, String... aliases) {
    return new PartyReference(key, name, Party.Type.ORGANISATION, List.of(aliases), List.of());
  }

  private static final AddedPhrases PHRASES =
      phrases(
          party("organisation/veldt", "Veldt Grain", "Veldt Grain Union", "V.G.U."),
          party("organisation/who", "WHO"),
          party("organisation/hill", "The Hill"),
          party("organisation/other", "Veldt Grain", "de Molen"));

  private static AddedPhrases phrases(PartyReference... parties) {
    return new AddedPhrases(
        Stream.of(parties).map(AddedPhrases::of).flatMap(List::stream).toList());
  }

  /** The name that starts at the words in brackets, with whose it is. */
  private static String longest(String marked) {
    MarkedText text = MarkedText.of(marked.replace("[", ""));
    int first = text.range(marked.substring(marked.indexOf('[') + 1)).first();
    AddedPhrases.Phrase found =
        PHRASES.longestAt(text.tokens(), first, text.tokens().sentenceEnd(0));
    return found == null ? null : found.party().key() + " " + found.words().size();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They met [Veldt Grain there.       | organisation/veldt 2
          They met [Veldt Grain Union there. | organisation/veldt 3
          They met [Veldt Grain union there. | organisation/veldt 2
          They met [VELDT GRAIN there.       | organisation/veldt 2
          They met [VGU there.               | organisation/veldt 1
          They met [V.G.U. there.            | organisation/veldt 1
          They met [WHO there.               | organisation/who 1
          They met the [Hill there.          | organisation/hill 1
          They met [de Molen there.          | organisation/other 2
          They met [De Molen there.          | organisation/other 2
          They met [veldt grain there.       |
          They met [Who there.               |
          They met [Hill there.              |
          They met [Veldt there.             |
          They met [nobody there.            |
          """)
  void longestName_isFoundAsItIsWritten(String text, String found) {
    assertThat(longest(text)).isEqualTo(found);
  }

  @Test
  void namesOfAParty_areEachThereOnce() {
    assertThat(AddedPhrases.of(party("organisation/x", "Alma", "Alma", "the Alma")))
        .extracting(AddedPhrases.Phrase::article)
        .containsExactly(false, true);
  }

  @Test
  void nameOfTooManyTokens_isPassedOver() {
    String name = "Alma ".repeat(AddedPhrases.MOST_TOKENS + 1).strip();
    assertThat(AddedPhrases.of(party("organisation/x", name))).isEmpty();
  }
}
