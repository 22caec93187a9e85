package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnnouncedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          From Mayor Ann Poole:¶“It rained.” | Mayor Ann Poole: “It rained.”
          Excerpts from papers, and quotes from Chair Bo Lund such as:¶“It rained.” | Chair Bo Lund: “It rained.”
          Senator Ann Poole released the following statement on rain:¶“It rained.” | Senator Ann Poole: “It rained.”
          Poole issued the following statement.¶“It rained.¶“It snowed.” | Poole: “It rained. / “It snowed.”
          In a letter to staff, Bo Lund wrote:¶I am sorry for this.¶We tried. | Bo Lund: I am sorry for this. / We tried.
          """)
  void whatALineAnnounces_isOfWhomItNames(String text, String shown) {
    assertThat(StoryOf.of(text).afterAll(Announced::read)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Q: Did it rain?¶A: It did. | -: Did it rain?; -: It did.
          OSEI, HOST: Did it rain?¶BO LUND: It did.¶OSEI: Thanks. | OSEI: Did it rain?; BO LUND: It did.; OSEI: Thanks.
          """)
  void turn_isOfItsLabel(String text, String shown) {
    assertThat(StoryOf.of(text).afterAll(Announced::read)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          It rained all day! — Ann Poole (@poole) May 1 | Ann Poole: It rained all day!
          Ann Poole spoke.¶Key quote: “It rained all day.” | Ann Poole: “It rained all day.”
          Later Poole left.¶Quote: “It rained all day.” | Poole: “It rained all day.”
          """)
  void postsAndLabels_areRead(String text, String shown) {
    assertThat(StoryOf.of(text).afterAll(Announced::read)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Speaking in Leeds, Bo Lund <said>:¶I have asked them to {stay here}. | Bo Lund: I have asked them to stay here.
          Poole <issued> {the following statement}.¶“It rained.” | Poole: “It rained.”
          """)
  void announcedWords_areWhole(String marked, String shown) {
    assertThat(StoryOf.of(marked).afterAll(Announced::read)).isEqualTo(shown);
  }
}
