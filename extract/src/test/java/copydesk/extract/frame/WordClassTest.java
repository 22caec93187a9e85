package copydesk.extract.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordClassTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The old man and the sea                 | DETERMINER OTHER OTHER CONJUNCTION DETERMINER OTHER
          He who left them is here                | SPEAKER_PRONOUN RELATIVE OTHER OBJECT_PRONOUN BE ADVERB
          Rashid told Sousa that it would rain    | CAPITAL OTHER CAPITAL THAT PRONOUN MODAL OTHER
          what his crew of ten did not do         | QUESTION POSSESSIVE OTHER OF OTHER DO NOT DO
          if asked by her to come on Monday       | SUBORDINATOR ED BY POSSESSIVE TO OTHER PREPOSITION TIME
          It has 20 9th 1,000 cranes              | PRONOUN HAVE NUMBER NUMBER NUMBER S
          """)
  void word_hasItsClassByTheLists(String text, String classes) {
    assertThat(CueOf.of(text).classes()).isEqualTo(classes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          warned ED | bed OTHER | red OTHER
          saying ING | king ING | ring ING
          cranes S | gas S | boss OTHER
          kindly LY | city NOUN_ENDING | sky OTHER
          nation NOUN_ENDING | woman NOUN_ENDING | token OTHER
          statement NOUN_ENDING | artist NOUN_ENDING | cat OTHER
          minister NOUN_ENDING | doctor NOUN_ENDING | air OTHER
          police NOUN_ENDING | crane OTHER | ice OTHER
          """)
  void unlistedWord_hasTheClassOfItsEnding(String first, String second, String third) {
    for (String row : new String[] {first, second, third}) {
      String[] words = row.split(" ", -1);
      assertThat(CueOf.of("the " + words[0]).classes()).as(row).isEqualTo("DETERMINER " + words[1]);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          it rained, it froze; it: so!    | PRONOUN ED COMMA PRONOUN OTHER SEMICOLON PRONOUN COLON SUBORDINATOR STOP
          one – two — three               | PRONOUN DASH OTHER DASH OTHER
          one - two                       | PRONOUN DASH OTHER
          the well-known man              | DETERMINER OTHER HYPHEN OTHER OTHER
          it (or not)                     | PRONOUN BRACKET CONJUNCTION NOT BRACKET
          Rashid's crew                   | CAPITAL POSSESSIVE OTHER
          it rained … & how               | PRONOUN ED STOP MARK QUESTION
          “it rained”                     | OPENING PRONOUN ED CLOSING
          """)
  void mark_hasTheClassOfWhatItDoes(String text, String classes) {
    assertThat(CueOf.of(text).classes()).isEqualTo(classes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          he met Kim Jong-un                  | SPEAKER_PRONOUN OTHER CAPITAL CAPITAL HYPHEN CAPITAL
          the New York-based firm             | DETERMINER CAPITAL CAPITAL HYPHEN ED OTHER
          the York-un firm                    | DETERMINER CAPITAL HYPHEN OTHER OTHER
          he met Kim Jong - an old friend     | SPEAKER_PRONOUN OTHER CAPITAL CAPITAL DASH DETERMINER OTHER OTHER
          """)
  void lastSyllableOfAName_isPartOfIt(String text, String classes) {
    assertThat(CueOf.of(text).classes()).isEqualTo(classes);
  }

  @Test
  void index_isTheSameForWeightsThatWereLearnedBefore() {
    assertThat(WordClass.OTHER.index()).isZero();
    assertThat(WordClass.MARK.index()).isEqualTo(WordClass.values().length - 1).isLessThan(60);
    assertThat(Arrays.stream(WordClass.values()).map(WordClass::index)).isSorted();
  }
}
