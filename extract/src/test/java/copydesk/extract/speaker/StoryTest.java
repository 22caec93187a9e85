package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.word.WordSet;
import copydesk.records.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StoryTest {
  private static final WordSet LETTERS = WordSet.of("letter note");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [a letter to all] said so      | true
          [the Letter] said so           | true
          [the man, with a letter] said  | false
          [the man] said so, by letter   | false
          """)
  void hasWord_looksUpToAComma(String text, boolean has) {
    SourceOf source = SourceOf.of(text);
    assertThat(source.story.hasWord(source.source(), LETTERS)).isEqualTo(has);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [a man] said          | true
          [An official] said    | true
          [one of them] said    | true
          [the man] said        | false
          [by a man] it is said | true
          """)
  void isIndefinite_byItsFirstWord(String text, boolean indefinite) {
    SourceOf source = SourceOf.of(text);
    assertThat(source.story.isIndefinite(source.source())).isEqualTo(indefinite);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [the master, who was late,] said   | the master
          [the master] said                  | the master
          it was said [by the master, 44]    | the master
          """)
  void head_endsAtTheFirstComma(String text, String head) {
    SourceOf source = SourceOf.of(text);
    assertThat(source.words(source.story.head(source.source()))).isEqualTo(head);
  }

  @Test
  void party_isNamedInFullOrByItsWords() {
    SourceOf source = SourceOf.of("P(Ines Duarte) left. [Duarte] said so.");
    Resolved known = source.story.party(source.entity("Ines Duarte"), source.source(), Rule.NAME);
    assertThat(source.shown(known)).isEqualTo("Ines Duarte NAME");
    assertThat(source.words(known.mention())).isEqualTo("Duarte");
    assertThat(source.shown(source.story.party(null, source.source(), Rule.MEDIUM_UNRESOLVED)))
        .isEqualTo("Duarte (no party) MEDIUM_UNRESOLVED");
  }

  @Test
  void unnamed_isRememberedForTwoSentences() {
    Story story = SourceOf.of("He came. He sat. He left. He ran.").story;
    assertThat(story.unnamedNear(4)).isNull();
    story.spokeUnnamed("a neighbour", 0);
    assertThat(story.unnamedNear(4)).isEqualTo("a neighbour");
    assertThat(story.unnamedNear(7)).isEqualTo("a neighbour");
    assertThat(story.unnamedNear(10)).isNull();
    story.spokeNamed();
    assertThat(story.unnamedNear(4)).isNull();
  }
}
