package copydesk.extract.naming;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ParticlesTest {
  private static String joined(String text) {
    MarkedText marked = MarkedText.of(text);
    return marked.marked(Particles.join(marked.tokens(), marked.names()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {P Ursula} von der Leyen spoke.          | {P Ursula von der Leyen} spoke.
          {P Luis} de {L Guindos} left {L Madrid}. | {P Luis de Guindos} left {L Madrid}.
          Mr {P Omar} bin Rashid smiled.           | Mr {P Omar bin Rashid} smiled.
          {P Jan} van de la Berg sang.             | {P Jan van de la Berg} sang.
          {P Nurul Aina} binti {P Kamal} sang.     | {P Nurul Aina binti Kamal} sang.
          {P Yvonne} d'Arcy and {P Rita} dell’Acqua sang. | {P Yvonne d'Arcy} and {P Rita dell’Acqua} sang.
          {P Leroy Danvers}, Jr., sang.            | {P Leroy Danvers, Jr.}, sang.
          {P Joe Mulcahy} III sang.                | {P Joe Mulcahy III} sang.
          {P William Pitt} the Younger sang.       | {P William Pitt the Younger} sang.
          """)
  void particlesAndACapital_areOfThePersonsName(String text, String joined) {
    assertThat(joined(text)).isEqualTo(joined);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{L Rio} de {L Janeiro} lies there.",
        "{P Ursula} von der some place spoke.",
        "{P Ursula} Von Leyen spoke.",
        "{P Ana} and {P Bo} spoke.",
        "{P Jan} van de la du Berg sang.",
        "They saw {P Jan} van. Der Berg rang.",
        "{P Jan} the younger brother spoke.",
        "They saw {P Jan} van"
      })
  void otherNames_stayAsTheyAre(String text) {
    assertThat(joined(text)).isEqualTo(text);
  }
}
