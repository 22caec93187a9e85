package copydesk.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlugsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Soccer-Villa lose again|Villa",
        "UPDATE 2-BP cuts jobs|BP",
        "EXCLUSIVE-Bank to cut jobs|Bank",
        "Soccer - Villa lose again|Soccer",
        "Villa-Soccer lose again|Villa",
        "UPDATE BP cuts jobs|UPDATE",
        "Soccer-|Soccer"
      })
  void headline_startsAfterItsSlug(String headline, String first) {
    Tokens tokens = ArticleText.of(headline).tokens();
    assertThat(tokens.string(Slugs.end(tokens, 0, tokens.size()))).isEqualTo(first);
  }
}
