package copydesk.extract.party;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import copydesk.extract.office.KindReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BystandersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {P Ana Sousa} ate {G French} bread.                       | Ana Sousa
          {P Ana Sousa} ate {G French} bread in {L France}.         | Ana Sousa; French = France
          {P Ana Sousa} ate {G French} bread and {G French} cheese. | Ana Sousa; French = French
          {G French} President {P Ana Sousa} ate bread.             | French; Ana Sousa
          {P Ana Sousa} met {G Sunnis}.                             | Ana Sousa; Sunnis
          """)
  void countryOfOneAdjective_takesNoPart_unlessItsOfficeIsHeld(String marked, String left) {
    MarkedText text = MarkedText.of(marked);
    Parties parties = text.upTo(KindReader.class);
    Bystanders.leaveOut(parties);
    assertThat(text.referred(parties.all())).isEqualTo(left);
  }
}
