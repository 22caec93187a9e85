package copydesk.extract.party;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MetonymsTest {
  private static boolean standsForGovernment(String marked) {
    MarkedText text = MarkedText.of(marked);
    return Metonyms.standsForGovernment(text.tokens(), text.names().get(0).range());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{L Kabul} said it would wait.",
        "{L Kabul} has denied it.",
        "They urged {L Kabul} to wait.",
        "Talks between {L Kabul} and Oslo went on.",
        "Talks between Oslo and {L Kabul} went on.",
        "Oslo wants better ties with {L Kabul} soon.",
        "That is {L Kabul}'s position now.",
        "That is {L Kabul}'s old position now."
      })
  void capitalThatActsOrIsActedOn_standsForItsGovernment(String text) {
    assertThat(standsForGovernment(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In {L Kabul} said nobody a word.",
        "It rained in {L Kabul} on Monday.",
        "The road from {L Kabul} has closed.",
        "{L Kabul} lies on a river.",
        "{L Kabul}'s streets are wet.",
        "The mayor and {L Kabul} are wet.",
        "It came with {L Kabul} rain.",
        "It rained on {L Kabul}"
      })
  void capitalWhereThingsAre_isAPlace(String text) {
    assertThat(standsForGovernment(text)).isFalse();
  }
}
