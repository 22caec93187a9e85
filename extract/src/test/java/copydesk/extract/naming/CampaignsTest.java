package copydesk.extract.naming;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CampaignsTest {
  private static String joined(String text) {
    MarkedText marked = MarkedText.of(text);
    return marked.marked(Campaigns.join(marked.tokens(), marked.names()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          He left the {P Strand} campaign.          | He left the {O Strand campaign}.
          The {P Ana Wolcott} campaign said so.     | The {O Ana Wolcott campaign} said so.
          It was the {P Hart} administration's law. | It was the {O Hart administration}'s law.
          """)
  void staffOfAPerson_isAnOrganisation(String text, String joined) {
    assertThat(joined(text)).isEqualTo(joined);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{P Strand}'s campaign said so.",
        "A {P Strand} campaign could work.",
        "The {L Iowa} campaign was long.",
        "The {P Strand} campaign manager {P Lee Moss} left.",
        "The {P Strand} house burned.",
        "The {P+ Strand} campaign said so."
      })
  void others_stay(String text) {
    assertThat(joined(text)).isEqualTo(text);
  }
}
