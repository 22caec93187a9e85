package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SourceWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [Rashid] said so           | Rashid            | Rashid
          it was said [by Rashid]    | Rashid            | by Rashid
          according [to the master]  | the master        | to the master
          said so [, Rashid,] then   | Rashid            | Rashid
          said [by] then             | by                | by
          [Rashid, the master,] said | Rashid, the master | Rashid, the master
          """)
  void words_areThoseOfTheMentionWithoutTheCuesPreposition(
      String text, String words, String mention) {
    SourceOf source = SourceOf.of(text);
    assertThat(source.words(source.source().words())).isEqualTo(words);
    assertThat(source.words(source.source().mention())).isEqualTo(mention);
  }

  @Test
  void marksAlone_areNoSource() {
    assertThat(SourceOf.of("he said [, –] then").source()).isNull();
  }

  @Test
  void oneWord_isToldFromMore() {
    assertThat(SourceOf.of("so said [by him] then").source().isOneWord()).isTrue();
    assertThat(SourceOf.of("so said [the man] then").source().isOneWord()).isFalse();
  }
}
