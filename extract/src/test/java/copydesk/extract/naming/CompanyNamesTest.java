package copydesk.extract.naming;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CompanyNamesTest {
  private static String corrected(String text) {
    MarkedText marked = MarkedText.of(text);
    return marked.marked(CompanyNames.join(marked.tokens(), marked.names()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {O United Metals} Corp. grew. | {O United Metals Corp.} grew.
          {O Planting Hope}, Inc grew. | {O Planting Hope, Inc} grew.
          {P Halden} Sdn Bhd grew. | {O Halden Sdn Bhd} grew.
          {L Brixom} plc grew. | {O Brixom plc} grew.
          {O Alma Steel} Co., Ltd. grew. | {O Alma Steel Co., Ltd.} grew.
          """)
  void legalForms_belongToTheName(String text, String corrected) {
    assertThat(corrected(text)).isEqualTo(corrected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{O Alma} co-operates.",
        "{L Alma}, {O Incafe} and others.",
        "{L Alma} spa water is good."
      })
  void others_stay(String text) {
    assertThat(corrected(text)).isEqualTo(text);
  }
}
