package copydesk.bench.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How names and descriptions are compared. */
final class CaseNamesTest {
  private static final Surnames TWO_KIMS = new Surnames(List.of("Ana Kim", "Bo Kim", "her aide"));

  @ParameterizedTest
  @CsvSource({
    "Dr. Ana Sousa, ana sousa, ana sousa",
    "Minister, minister, minister",
    "the Prime Minister Ana Sousa, prime minister ana sousa, prime minister ana sousa",
    "Bo Lind Jr., bo lind jr, bo lind",
    "Acme Holding Inc., acme holding inc, acme holding",
    "Sousa Bakery’s, sousa bakery's, sousa bakery",
    "U.S. Steel, us steel, us steel",
  })
  void titlesAndSuffixes(String name, String untitled, String core) {
    assertThat(String.join(" ", CaseNames.untitled(name))).isEqualTo(untitled);
    assertThat(String.join(" ", CaseNames.core(name))).isEqualTo(core);
  }

  @Test
  void gendered_keepsMrs() {
    assertThat(CaseNames.gendered("the Mrs Hale")).containsExactly("mrs", "hale");
    assertThat(CaseNames.gendered("Mr Hale")).containsExactly("hale");
  }

  @ParameterizedTest
  @CsvSource({
    "a port official, true",
    "Her mother, true",
    "residents, true",
    "Sousa’s mother, true",
    "Professor of law at Porto, true",
    "Ana Sousa, false",
    "Fish at Sea, false",
  })
  void description(String name, boolean expected) {
    assertThat(CaseNames.isDescription(name)).isEqualTo(expected);
  }

  @Test
  void mainWords_leaveOutSmallOnes_unlessThereAreNoOthers() {
    assertThat(CaseNames.main("one of her aides")).containsExactly("aides");
    assertThat(CaseNames.main("the two")).containsExactly("the", "two");
  }

  @Test
  void readings_ofANameWithWordsBesideIt() {
    assertThat(CaseNames.readings("Ana Sousa, who sells fish")).contains("Ana Sousa");
    assertThat(CaseNames.readings("SOUSA, Ana")).contains("Ana SOUSA");
    assertThat(CaseNames.readings("Ana Sousa")).containsExactly("Ana Sousa");
  }

  @ParameterizedTest
  @CsvSource({
    "Ana Sousa, Sousa, true",
    "Sousa, Minister Ana Sousa, true",
    "Ana Sousa, Ana, false",
    "Ana Sousa, Bo Sousa, false",
    "Ana Kim, Kim, false",
    "Kim, Kim, true",
    "Ostrov, Bank of Ostrov, false",
    "Lind, Sousa and Lind, false",
    "Lind, Sousa & Lind, false",
    "the, Ana, false",
  })
  void sameName(String expected, String given, boolean same) {
    assertThat(TWO_KIMS.areSame(expected, given)).isEqualTo(same);
  }

  @Test
  void words_areComparedWithoutCaseAndMarks() {
    assertThat(CaseWords.of("“It’s a ten-year DEAL,” she said."))
        .containsExactly("it's", "a", "ten-year", "deal", "she", "said");
    assertThat(CaseWords.contain(List.of("a", "b", "c"), List.of("b", "c"))).isTrue();
    assertThat(CaseWords.contain(List.of("a", "b", "c"), List.of("a", "c"))).isFalse();
    assertThat(CaseWords.contain(List.of("a"), List.of())).isFalse();
  }
}
