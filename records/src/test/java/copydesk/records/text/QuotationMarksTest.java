package copydesk.records.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuotationMarksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"Yes.\"|Yes.",
        "“Yes.”|Yes.",
        "„Ja.“|Ja.",
        "« Oui. »|Oui.",
        "‘Yes.’|Yes.",
        "'Yes.'|Yes.",
        "``Yes.''|Yes.",
        "“Yes,|Yes,",
        "and no.”|and no.",
        "“‘No’ was his word.”|‘No’ was his word.",
        "“He said ‘no’”|He said ‘no’",
        "there was a \"meeting of minds\"|there was a \"meeting of minds\"",
        "there was a “meeting of minds”|there was a “meeting of minds”",
        "\"minds\" met on \"need\"|\"minds\" met on \"need\"",
        "“minds” met|“minds” met",
        "“Go “home” now”|Go “home” now",
        "\"He said \"no\" and left,\"|He said \"no\" and left,",
        "no marks|no marks",
        "it’s|it’s"
      })
  void strip_takesOneLayerOff(String quotation, String content) {
    assertThat(QuotationMarks.strip(quotation)).isEqualTo(content);
  }

  @Test
  void strip_leavesNothingOfNothing() {
    assertThat(QuotationMarks.strip("")).isEmpty();
    assertThat(QuotationMarks.strip("  ")).isEmpty();
    assertThat(QuotationMarks.strip("\"")).isEmpty();
    assertThat(QuotationMarks.strip("“”")).isEmpty();
    assertThat(QuotationMarks.strip("''")).isEmpty();
  }

  @Test
  void marks_areOfManyCountries() {
    assertThat("\"“”„‟«»‹›‘’‚‛'`".codePoints()).allMatch(QuotationMarks::isMark);
    assertThat("a .,-(🎉".codePoints()).noneMatch(QuotationMarks::isMark);
  }
}
