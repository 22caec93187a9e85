package copydesk.extract.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Range;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PostsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It rained all day! — Ann Poole (@annpoole) June 28, 2016        | It rained all day!
          It rained all day – The Gazette (@gazette)                      | It rained all day
          <tweet id="7">It rained all day — A. Bell (@bell) May 1</tweet> | It rained all day
          """)
  void wordsBeforeTheSignature_arePosted(String text, String words) {
    ArticleText article = ArticleText.of(text);
    Range found = Posts.words(article.tokens(), new Range(0, article.tokens().size()));
    assertThat(article.tokens().string(found.first(), found.end())).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Follow Ann Poole (@annpoole) for more.",
        "It rained all day — and Ann Poole, the mayor of Alma (@annpoole), left.",
        "It rained (@annpoole)",
        "It rained all day — Ann Poole"
      })
  void otherText_isNoPost(String text) {
    ArticleText article = ArticleText.of(text);
    assertThat(Posts.words(article.tokens(), new Range(0, article.tokens().size()))).isNull();
  }
}
