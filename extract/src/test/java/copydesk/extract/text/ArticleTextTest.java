package copydesk.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Section;
import org.junit.jupiter.api.Test;

final class ArticleTextTest {
  private static final String TEXT =
      "Crane falls&nbsp;over in Port Alma\r\n\r\nThe har\u00adbour was closed. Ships waited.\r\n";

  @Test
  void tokens_areThoseOfTheTextAsItIsRead() {
    Tokens tokens = ArticleText.of(TEXT).tokens();
    assertThat(tokens.text())
        .isEqualTo("Crane falls over in Port Alma\n\nThe harbour was closed. Ships waited.\n");
    assertThat(tokens.string(7)).isEqualTo("harbour");
    assertThat(tokens.source(7, 8)).isEqualTo("har\u00adbour");
    assertThat(tokens.string(6, 8)).isEqualTo("The harbour");
    assertThat(tokens.at(tokens.start(7))).isEqualTo(7);
    assertThat(tokens.cleanText().source()).isEqualTo(TEXT);
  }

  @Test
  void headline_isAsItCame() {
    assertThat(ArticleText.of(TEXT).headline()).isEqualTo("Crane falls&nbsp;over in Port Alma");
    assertThat(ArticleText.of("No headline here, only this sentence.").headline()).isNull();
  }

  @Test
  void sentences_knowTheirBlock() {
    ArticleText article = ArticleText.of(TEXT);
    assertThat(article.tokens().sentences()).isEqualTo(3);
    assertThat(article.blockOf(0).kind()).isEqualTo(Section.Kind.HEADLINE);
    assertThat(article.blockOf(1)).isEqualTo(article.blockOf(2));
    assertThat(article.tokens().sentenceEnd(2)).isEqualTo(article.tokens().size());
    assertThat(article.tokens().sentenceOf(7)).isEqualTo(1);
  }
}
