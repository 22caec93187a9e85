package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FragmentsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {It rained}, [he] <said>. The dam would be “done by June”. | he: It rained; -: “done by June”
          {It rained}, [he] <said>. The dam was “safe”, and it held. | he: It rained; -: “safe”
          {It rained}, [he] <said>. But “I do not think so.” | he: It rained; -: “I do not think so.”
          Ms Berg told him that it was “a fair deal”. | Ms Berg: “a fair deal”
          """)
  void wordsThatGoOnFromAReport_areSaid(String marked, String shown) {
    assertThat(StoryOf.of(marked).afterAll(Fragments::add)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {It rained}, [he] <said>.¶The dam would be “done by June”.
          {It rained}, [he] <said>. He bought a “dream car” for her.
          {It rained}, [he] <said>. The film “Mud and Rain Again” won.
          {It rained}, [he] <said>. It is known as “the wet old town”.
          {It rained}, [he] <said>. Its motto is “never wet again”.
          """)
  void otherWords_areNoStatement(String marked) {
    assertThat(StoryOf.of(marked).afterAll(Fragments::add)).isEqualTo("he: It rained");
  }
}
