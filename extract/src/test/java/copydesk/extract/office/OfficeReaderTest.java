package copydesk.extract.office;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import copydesk.extract.word.Gender;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text has Ana Sousa, whose roles are asked for; those of others stand in brackets. */
final class OfficeReaderTest {
  private static String roles(String marked) {
    MarkedText text = MarkedText.of(marked);
    text.upTo(OfficeReader.class);
    return text.roles(text.party("Ana Sousa"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Foreign Minister {P Ana Sousa} spoke.               | Foreign Minister
          President {P Ana Sousa} spoke.                      | President
          {G French} President {P Ana Sousa} spoke.           | President [France]
          {L France}'s president {P Ana Sousa} spoke.         | president [France]
          {L US} Secretary of State {P Ana Sousa} spoke.      | Secretary of State [United States]
          Former deputy finance minister {P Ana Sousa} spoke. | Former deputy finance minister
          {O World Bank} economist {P Ana Sousa} spoke.       | economist [World Bank]
          The vice-president {P Ana Sousa} spoke.             | vice-president
          The foreign minister, {P Ana Sousa}, spoke.         | foreign minister
          Chairman of {O Yara ASA} {P Ana Sousa} spoke.       | Chairman [Yara ASA]
          """)
  void titleBeforeAName_isAnOffice(String text, String roles) {
    assertThat(roles(text)).isEqualTo(roles);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {P Ana Sousa}, a doctor, spoke.                     | doctor
          {P Ana Sousa}, chief executive of {O Yara ASA}, spoke. | chief executive [Yara ASA]
          {P Ana Sousa}, {L France}'s foreign minister, spoke. | foreign minister [France]
          {P Ana Sousa}, the head of a trust in Porto, spoke. | head of a trust in Porto
          {P Ana Sousa}, {P Tom Ash}'s lawyer, spoke.         | Tom Ash's lawyer
          {P Ana Sousa}, Professor of Law.                    | Professor of Law
          """)
  void appositionAfterAName_isAnOffice(String text, String roles) {
    assertThat(roles(text)).isEqualTo(roles);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {P Ana Sousa}, who heads {O Yara ASA}, spoke.       | heads [Yara ASA]
          {P Ana Sousa}, who chairs the trust, spoke.         | chairs the trust
          {P Ana Sousa}, who is now {G French} president, spoke. | president [France]
          {P Ana Sousa}, who was once a doctor, spoke.        | doctor
          """)
  void relativeClause_saysTheOffice(String text, String roles) {
    assertThat(roles(text)).isEqualTo(roles);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yesterday {P Ana Sousa} spoke.",
        "On Monday {P Ana Sousa} spoke.",
        "Foreign {P Ana Sousa} spoke.",
        "The minister met {P Ana Sousa} there.",
        "{P Ana Sousa}, who ran away from home, spoke.",
        "{P Ana Sousa}, who led protests in {L Porto}, spoke.",
        "{P Ana Sousa}, who was a friend of his wife, spoke.",
        "{P Ana Sousa}, a doctor of whom nobody could tell us anything at all on that one very wet"
            + " day, spoke.",
        "{P Ana Sousa}, a woman of that town and of good cheer whose doctor, spoke.",
        "{P Ana Sousa}, whom a doctor saw, left.",
        "{P Ana Sousa}, {P Tom Ash} and a doctor spoke."
      })
  void otherWords_areNoOffice(String text) {
    assertThat(roles(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {P Ana Sousa} spoke.                                | FEMALE
          {P Sousa} spoke.                                    | UNKNOWN
          Mrs {P Sousa} spoke.                                | FEMALE
          Mr {P Sousa} spoke.                                 | MALE
          {P Kim Sousa}, a spokeswoman for the trust, spoke.  | FEMALE
          Queen {P Sousa} spoke.                              | FEMALE
          """)
  void givenNameOrTitle_tellsTheGender(String marked, Gender gender) {
    MarkedText text = MarkedText.of(marked);
    assertThat(text.upTo(OfficeReader.class).all().get(0).gender()).isEqualTo(gender);
  }
}
