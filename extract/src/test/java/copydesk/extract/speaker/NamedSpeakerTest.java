package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamedSpeakerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [P(Samir Rashid)] said so.                                     | Samir Rashid NAME
          [Foreign Minister P(Samir Rashid) of L(Pakistan)] said so.     | Samir Rashid NAME
          [L(Pakistan)'s Foreign Minister P(Samir Rashid)] said so.      | Samir Rashid NAME
          [P(Samir Rashid), L(Pakistan)'s foreign minister,] said so.    | Samir Rashid NAME
          [P(Samir Rashid), who met P(Tom Reyes),] said so.              | Samir Rashid NAME
          [P(Omar) aide P(Ben Rhodes)] said so.                          | Ben Rhodes NAME
          [P(Rudy Galli), P(Donald Moore)'s lawyer] said so.             | Rudy Galli NAME
          [the O(Transport Ministry)] said so.                           | Transport Ministry NAME
          [O(Alma Bank) analyst P(Tom Reyes)] said so.                   | Tom Reyes NAME
          """)
  void name_isTheSourceItself(String text, String shown) {
    assertThat(SourceOf.of(text).by(NamedSpeaker::resolve)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          L(France) and L(Germany) met. [L(France) and L(Germany)] said.    | France and Germany NAMES
          [L(France), L(Spain) and L(Portugal)] said so.                    | France, Spain and Portugal NAMES
          [President P(Adel Saad) and Prime Minister P(Rana Haddad)] said.  | Adel Saad and Rana Haddad NAMES
          [P(Adel Saad) and P(Rana Haddad)] of L(Alma) said so.             | Adel Saad and Rana Haddad NAMES
          [P(Omar Reed), P(Adel Saad) and the mayor of Bremen] said so.     | Omar Reed, Adel Saad and the mayor of Bremen NAMES
          [P(Anna Reed) and her husband P(Tom)] said so.                    | Anna Reed and Tom NAMES
          [P(Omar Reed) and his business partner, P(Erik Moe),] said so.    | Omar Reed and Erik Moe NAMES
          [P(Omar Reed), 54, and Sheriff P(Adel Saad)] said so.             | Omar Reed and Adel Saad NAMES
          [P(Omar Reed), the mayor, and P(Adel Saad), a diver,] said so.    | Omar Reed and Adel Saad NAMES
          [the O(Defence Ministry) and the O(Coast Guard)] said so.         | Defence Ministry and Coast Guard NAMES
          [P(Omar Reed) and a lawyer for P(Adel Saad)] said so.             | Omar Reed NAME
          [P(Omar Reed), who met P(Tom Reyes), and friends] said so.        | Omar Reed NAME
          [P(Omar Reed) and others] said so.                                | Omar Reed NAME
          [P(Omar Reed), P(Adel Saad)] said so.                             | Omar Reed NAME
          """)
  void severalOfAType_areNamedTogether(String text, String shown) {
    assertThat(SourceOf.of(text).by(NamedSpeaker::resolve)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [a neighbour] said so.
          [a spokesman for the O(Transport Ministry)] said so.
          [a man in L(Port Alma)] said so.
          [P(Duarte)'s lawyer] said so.
          """)
  void nameWithinADescription_isNotTheSource(String text) {
    assertThat(SourceOf.of(text).by(NamedSpeaker::resolve)).isEqualTo("unknown");
  }
}
