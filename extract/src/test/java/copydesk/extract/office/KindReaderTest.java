package copydesk.extract.office;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text has the company Belkali, whose kinds are asked for. */
final class KindReaderTest {
  private static String kinds(String marked) {
    MarkedText text = MarkedText.of(marked);
    text.upTo(KindReader.class);
    return text.roles(text.party("Belkali"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It hit the state-run potash miner {O Belkali} on Monday. | state-run potash miner
          Consumer watchdog {O Belkali} said so.                   | Consumer watchdog
          They said that drugmaker {O Belkali} grew.               | drugmaker
          They sued a fast growing bank {O Belkali} on Monday.     | fast growing bank
          """)
  void wordsBefore_thatEndInAKind_sayWhatItIs(String text, String kinds) {
    assertThat(kinds(text)).isEqualTo(kinds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {O Belkali}, a broker in Dublin, cut rates.              | broker in Dublin
          They sued {O Belkali}, the largest miner of potash.      | largest miner of potash
          It was {O Belkali}, an old bank; it rained.              | old bank
          """)
  void appositionAfter_withAKind_saysWhatItIs(String text, String kinds) {
    assertThat(kinds(text)).isEqualTo(kinds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They met at {O Belkali} on Monday.",
        "They told the miner that {O Belkali} grew.",
        "{O Belkali}, a broker in Dublin who cut its rates twice in a week and then once again on"
            + " Monday, fell.",
        "{O Belkali}, a joy to see, grew.",
        "{O Belkali}, broker in Dublin, grew.",
        "{O Belkali} a broker in Dublin, grew."
      })
  void otherWords_doNot(String text) {
    assertThat(kinds(text)).isEmpty();
  }

  @Test
  void personsAndPlaces_haveNoKinds() {
    MarkedText text = MarkedText.of("The broker {P Ana Sousa} left the bank {L Porto}.");
    text.upTo(KindReader.class);
    assertThat(text.roles(text.party("Porto"))).isEmpty();
    assertThat(text.roles(text.party("Ana Sousa"))).isEqualTo("broker");
  }
}
