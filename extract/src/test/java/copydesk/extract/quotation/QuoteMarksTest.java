package copydesk.extract.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.quotation.QuoteMarks.Role;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuoteMarksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "said “yes|“|OPENS",
        "yes” she|”|CLOSES",
        "said ”yes|”|OPENS",
        "„ja“ she|“|CLOSES",
        "said «oui|«|OPENS",
        "said \"yes|\"|OPENS",
        "yes\" she|\"|CLOSES",
        "a\"b|\"|EITHER",
        "(\"yes|\"|OPENS",
        "yes \", she|\"|CLOSES",
        "said ``yes|``|OPENS",
        "yes'' she|''|CLOSES",
        "Osei's plan|'s|NONE",
        "said ‘yes|‘|NONE",
        "yes, she|,|NONE",
        "yes &quot; she|&quot;|EITHER",
        "said &ldquo;yes|&ldquo;|OPENS",
        "yesâ€\u009d she|â€\u009d|CLOSES",
        "said \u0093yes|\u0093|OPENS",
        "yes＂ she|＂|CLOSES"
      })
  void doubleMark_doesWhatItsNeighboursSay(String text, String mark, Role role) {
    Tokens tokens = ArticleText.of(text).tokens();
    assertThat(QuoteMarks.ofDouble(tokens, token(tokens, mark), 0, tokens.size())).isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "said ‘yes|‘|OPENS",
        "yes’ she|’|CLOSES",
        "said 'yes|'|OPENS",
        "yes' she|'|CLOSES",
        "the '90s|'|NONE",
        "said ‹oui|‹|OPENS",
        "said &lsquo;yes|&lsquo;|OPENS",
        "said ＇yes|＇|OPENS",
        "said “yes|“|NONE",
        "Osei's plan|'s|NONE"
      })
  void singleMark_doesWhatItsNeighboursSay(String text, String mark, Role role) {
    Tokens tokens = ArticleText.of(text).tokens();
    assertThat(QuoteMarks.ofSingle(tokens, token(tokens, mark), 0, tokens.size())).isEqualTo(role);
  }

  private static int token(Tokens tokens, String words) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.source(i, i + 1).equals(words)) {
        return i;
      }
    }
    throw new IllegalArgumentException(words + " is no token of " + tokens.text());
  }
}
