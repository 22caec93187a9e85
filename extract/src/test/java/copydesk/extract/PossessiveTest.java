package copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Party;
import copydesk.records.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a possessive changes for speakers, offices and capitals, and what only looks like one. */
final class PossessiveTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Kenteris' lawyer Greg Ionides|Greg Ionides",
        "Kenteris’ lawyer Greg Ionides|Greg Ionides",
        "Osei's lawyer Greg Ionides|Greg Ionides",
        "Kenteris's lawyer Greg Ionides|Greg Ionides"
      })
  void ownerInASource_doesNotSpeak(String source, String speaker) {
    Extraction found = Extraction.of("“We refute the charges,” said " + source + " in Oslo.");
    assertThat(found.speaker("We refute")).isEqualTo(speaker);
  }

  @Test
  void smallWordThatEndsInS_ownsNothing_issue12() {
    Extraction found = Extraction.of("“We won the vote,” said Ann Bell as the counting ended.");
    assertThat(found.speaker("We won")).isEqualTo("Ann Bell");
  }

  @Test
  void smallWordThatEndsInS_joinsNoNameToAnOffice_issue12() {
    Extraction found =
        Extraction.of("Joe Biden, Ann Bell as envoy, met in Oslo. “We won,” said Biden.");
    assertThat(found.party("Joe Biden").roles()).isEmpty();
  }

  @Test
  void officeAfterABareApostrophe_isWithoutIt() {
    Extraction found =
        Extraction.of("The Greens' deputy leader Damien Hockney resigned. “It is over,” he said.");
    assertThat(found.party("Damien Hockney").roles())
        .extracting(Role::title)
        .allSatisfy(title -> assertThat(title).doesNotStartWith("'"))
        .contains("deputy leader");
  }

  @ParameterizedTest
  @ValueSource(strings = {"is government", "to top", "in support", "do support", "no demand"})
  void twoLettersAfterACapital_makeItNoGovernment_issue12(String after) {
    Extraction found = Extraction.of("Tehran " + after + " territory, an official said on Monday.");
    assertThat(found.parties()).doesNotContain("Iran");
  }

  @Test
  void capitalThatOwnsAGovernmentsThing_isTheGovernment() {
    Extraction found = Extraction.of("Tehran's demands are clear, an official said on Monday.");
    assertThat(found.article.parties()).extracting(Party::name).contains("Iran");
  }
}
