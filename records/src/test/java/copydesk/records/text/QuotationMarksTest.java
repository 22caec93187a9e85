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
        "&quot;Yes.&quot;|Yes.",
        "&ldquo;It&#39;s so.&rdquo;|It&#39;s so.",
        "&#8220;Yes,|Yes,",
        "â€œItâ€™s so.â€\u009d|Itâ€™s so.",
        "\u0093Yes.\u0094|Yes.",
        "＂Yes.＂|Yes.",
        "«\u00a0Oui.\u00a0»|Oui.",
        "\u200b“Yes.”\u200b|Yes.",
        "there was a &quot;meeting of minds&quot;|there was a &quot;meeting of minds&quot;",
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
