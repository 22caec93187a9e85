package copydesk.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ApostrophesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Osei's plan|Osei",
        "Osei’s plan|Osei",
        "OSEI'S PLAN|OSEI",
        "the workers' plan|workers",
        "the workers’ plan|workers",
        "the WORKERS' PLAN|WORKERS",
        "James' and Ann's plans|James Ann",
        "the 1990s' best songs|1990s",
        "she said ‘it was the workers’ rights that matter’ and left|workers",
        "he said 'the workers' and boys' plans failed' twice|workers boys",
        "‘Go’ said the workers’ union|workers"
      })
  void possessive_belongsToTheWordBeforeIt(String text, String owners) {
    assertThat(owners(text)).containsExactly(owners.split(" ", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "this is as good for us",
        "he said 'stop the cars' and left",
        "he said ‘stop the cars’ and left",
        "it wasn't O'Brien",
        "for the workers'.",
        "the workers' ",
        "''no'' -- the ``yes''",
        "' s and 's"
      })
  void whatOnlyLooksLikeOne_isNone(String text) {
    assertThat(owners(text)).isEmpty();
  }

  @Test
  void quotationThatStaysOpen_endsWithItsBlock() {
    assertThat(owners("he said 'stop the cars\n\nthe workers' plan")).containsExactly("workers");
  }

  /** The words before possessives. */
  private static List<String> owners(String text) {
    Tokens tokens = ArticleText.of(text).tokens();
    List<String> owners = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isPossessive(i)) {
        owners.add(tokens.string(i - 1));
      }
    }
    return owners;
  }
}
