package copydesk.extract.name;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Words;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameFormTest {
  private static NameForm form(String text, NameType type) {
    Tokens tokens = ArticleText.of(text).tokens();
    return NameForm.of(tokens, new Name(0, tokens.size(), type, 1));
  }

  private static NameForm form(String text) {
    return form(text, NameType.ORGANISATION);
  }

  private static long[] hashes(String words) {
    return words == null
        ? new long[0]
        : Stream.of(words.split(" ", -1)).mapToLong(Words::hash).toArray();
  }

  @ParameterizedTest
  @CsvSource({
    "PERSON, Mr Samir Rashid, samir rashid",
    "PERSON, Foreign Minister Samir Rashid, foreign minister samir rashid",
    "PERSON, Minister Samir Rashid, samir rashid",
    "PERSON, Samir Rashid Jr., samir rashid",
    "PERSON, Dean Smith, dean smith",
    "PERSON, Dean Mary Walsh, mary walsh",
    "PERSON, Mary J. Walsh, mary j walsh",
    "PERSON, Anne-Marie Walsh, anne marie walsh",
    "PERSON, Minister, minister",
    "ORGANISATION, the Foreign Office, foreign office",
    "ORGANISATION, Minister Watch, minister watch",
    "ORGANISATION, U.N., un",
    "ORGANISATION, &,"
  })
  void tellingWords_areLeft(NameType type, String name, String words) {
    assertThat(form(name, type).words()).isEqualTo(hashes(words));
  }

  @ParameterizedTest
  @CsvSource({"FO, true", "U.N., true", "the FO, true", "Foreign Office, false", "Fo, false"})
  void acronym_isOneWordOfCapitals(String name, boolean acronym) {
    assertThat(form(name).isAcronym()).isEqualTo(acronym);
  }

  @ParameterizedTest
  @CsvSource({
    "Foreign Office, Foreign, true",
    "Foreign Office, FO, true",
    "Ame, FO, true",
    "FO, Ame, false",
    "Foreign, Foreign Office, false",
    "Foreign Office, Home Office, false"
  })
  void fullerName_hasMoreWordsOrDoesNotAbbreviate(String name, String other, boolean fuller) {
    assertThat(form(name).isFullerThan(form(other))).isEqualTo(fuller);
  }

  @ParameterizedTest
  @CsvSource({
    "Foreign Office, Foreign, true, false",
    "Foreign Office, Office, false, true",
    "Foreign Office, the Foreign Office, true, true",
    "Foreign, Foreign Office, false, false"
  })
  void shortForm_standsAtAnEnd(String name, String part, boolean starts, boolean ends) {
    assertThat(form(name).startsWith(form(part))).isEqualTo(starts);
    assertThat(form(name).endsWith(form(part))).isEqualTo(ends);
  }

  @Test
  void sameWords_haveTheSameKey() {
    assertThat(form("the Foreign Office").key()).isEqualTo(form("FOREIGN OFFICE").key());
    assertThat(form("the Foreign Office").sameWords(form("Foreign Office"))).isTrue();
    assertThat(form("Office Foreign").key()).isNotEqualTo(form("Foreign Office").key());
  }

  @Test
  void words_areFoundOneByOne() {
    NameForm form = form("the Foreign Office");
    assertThat(form.size()).isEqualTo(2);
    assertThat(LongStream.of(form.firstWord(), form.lastWord()).toArray())
        .isEqualTo(hashes("foreign office"));
    assertThat(form.contains(Words.hash("office"))).isTrue();
    assertThat(form.contains(Words.hash("the"))).isFalse();
    assertThat(NameForm.lastWordOf(" Ana B. Sousa ")).isEqualTo(Words.hash("sousa"));
    assertThat(NameForm.isHonorific(Words.hash("Mr"))).isTrue();
    assertThat(NameForm.isHonorific(Words.hash("minister"))).isFalse();
  }

  @Test
  void text_isOnOneLineAsItStands() {
    Tokens tokens = ArticleText.of("They met the\nForeign Office.").tokens();
    NameForm form = NameForm.of(tokens, new Range(2, 5));
    assertThat(form.text()).isEqualTo("the Foreign Office");
    assertThat(form.range()).isEqualTo(new Range(2, 5));
  }
}
