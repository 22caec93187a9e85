package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RelayedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          According to Reuters, [Turkey] <denied> {the strike}.            | Turkey via Reuters: the strike
          As reported by the Alma Times, [Lund] <said> {it rained}.        | Lund via the Alma Times: it rained
          According to the police, it rained and [Lund] <said> {it froze}. | Lund via the police: it froze
          According to Reuters [Turkey] <denied> {the strike}.             | Turkey: the strike
          <According> to [Reuters], {it rained}.                           | Reuters: it rained
          """)
  void whoReportsAtTheStart_relaysAllOfTheSentence(String marked, String shown) {
    assertThat(StoryOf.of(marked).afterAll(Relayed::read)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {“It rained,”} [the army] <said> in a statement carried by the agency SANA.    | the army via the agency SANA: “It rained,”
          [The army] <said> in a statement published on Monday by SANA {that it rained}. | The army via SANA: that it rained
          In a video put out by the club, [Lund] <said> {it rained}.                     | Lund via the club: it rained
          [Lund] <said> in a letter seen by the Alma Times {that it rained}.             | Lund via the Alma Times: that it rained
          [Lund] <said> {it rained in a town seen by few}.                               | Lund: it rained in a town seen by few
          [Lund] <said> in a house seen by few {that it rained}.                         | Lund: that it rained
          {“It rained,”} <read> [a statement obtained by the Alma Times].                | a statement via the Alma Times: “It rained,”
          {“It rained,”} <read> [a statement issued by the club].                        | a statement issued by the club: “It rained,”
          """)
  void whoCarriesAText_relaysIt(String marked, String shown) {
    assertThat(StoryOf.of(marked).afterAll(Relayed::read)).isEqualTo(shown);
  }
}
