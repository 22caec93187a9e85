package copydesk.extract.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuotationTest {
  @ParameterizedTest
  @CsvSource({"true,true,4,8", "true,false,4,9", "false,true,3,8", "false,false,3,9"})
  void words_areBetweenTheMarksThatAreThere(boolean opened, boolean closed, int start, int end) {
    Quotation quotation = new Quotation(3, 9, opened, closed, false);
    assertThat(quotation.wordsStart()).isEqualTo(start);
    assertThat(quotation.wordsEnd()).isEqualTo(end);
  }
}
