package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AddresseesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          He <told> his US counterpart {that it rained}.           | his US counterpart
          He <told> {Qureshi that it rained}.                      | Qureshi
          He <told> {Qureshi of the plan}.                         | Qureshi
          He <asked> reporters on Monday: {“Why?”}                 | reporters
          He <urged> {the crew to stay on board}.                  | the crew
          He <urged> {the crew not to leave}.                      | the crew
          He <warned> {the mayor of Rome that it would rain}.      | the mayor of Rome
          He <asked> {the Bank of England to wait}.                | the Bank of England
          He <said> to Sousa {that it rained}.                     | Sousa
          {“It rained,”} he <told> the Alma Times in an interview. | the Alma Times
          {“It rained,”} he <told> parliament last week.           | parliament
          He <thanked> the crew {for their work}.                  | the crew
          """)
  void whoIsTold_standsAfterTheCue(String marked, String addressee) {
    SourceOf story = SourceOf.of(marked);
    assertThat(story.words(Addressees.find(story.reading(), story.found()))).isEqualTo(addressee);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          He <said> {that it rained}.
          He <said> Sousa {left}.
          He <went> to Sousa {and left}.
          He <told> of {the rain}.
          He <told> {that it rained}.
          He <urged> {calm}.
          He <told> {a tale of two men who left the port at noon}.
          He <told> the old men and women and all the boys and girls {it rained}.
          {“It rained all day long.”}
          {It rained}, he <told>.
          """)
  void otherWords_areNobody(String marked) {
    SourceOf story = SourceOf.of(marked);
    assertThat(Addressees.find(story.reading(), story.found())).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {“It rained,”} <told> [Rashid] Sousa.           | none
          {“It rained,”} [Rashid] <told> Sousa {“today”}. | Sousa
          """)
  void whatIsSourceOrContent_isNotTheAddressee(String marked, String addressee) {
    SourceOf story = SourceOf.of(marked);
    String found = story.words(Addressees.find(story.reading(), story.found()));
    assertThat(found == null ? "none" : found).isEqualTo(addressee);
  }
}
