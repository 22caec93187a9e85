package copydesk.extract.naming;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OfficeCountriesTest {
  private static String added(String text) {
    MarkedText marked = MarkedText.of(text);
    return marked.marked(OfficeCountries.add(marked.tokens(), marked.names()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          US Secretary of State {P Paul Harmon} left.  | {L US} Secretary of State {P Paul Harmon} left.
          On Friday {P Ana Sousa} met the UK premier.  | On Friday {P Ana Sousa} met the {L UK} premier.
          {P Ana Sousa} met U.S. envoy {P Tom Ash}.    | {P Ana Sousa} met {L U.S.} envoy {P Tom Ash}.
          The UAE foreign minister left.               | The {L UAE} foreign minister left.
          """)
  void initialsBeforeAnOffice_areItsCountry(String text, String added) {
    assertThat(added(text)).isEqualTo(added);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{L US} Secretary of State {P Paul Harmon} left.",
        "{O US General Trading} grew.",
        "The US rained on us officials.",
        "The EU foreign minister left.",
        "They met in the US"
      })
  void otherInitials_areLeftAsTheyAre(String text) {
    assertThat(added(text)).isEqualTo(text);
  }
}
