package copydesk.extract.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import copydesk.extract.party.Bystanders;
import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.records.Mention;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DescriptionsTest {
  /** The titles that were found, each with whom it means. */
  private static String titles(String marked) {
    MarkedText text = MarkedText.of(marked);
    Parties parties = text.upTo(Bystanders.class);
    Descriptions.add(text.article(), parties);
    return parties.all().stream()
        .flatMap(
            party ->
                party.references().stream()
                    .filter(reference -> reference.kind() == Mention.Kind.TITLE)
                    .map(reference -> describe(text, party, reference)))
        .collect(Collectors.joining("; "));
  }

  private static String describe(MarkedText text, Entity party, Entity.Reference reference) {
    return text.words(reference.range()) + " = " + party.name();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Foreign Minister {P Tom Ash} came. The foreign minister left.  | The foreign minister = Tom Ash
          Foreign Minister {P Tom Ash} came. Then the minister left.     | the minister = Tom Ash
          Foreign Minister {P Tom Ash} came. They saw the minister, too. | the minister = Tom Ash
          Foreign Minister {P Tom Ash} came. The minister warned us.     | The minister = Tom Ash
          {O Trade Ministry} met {O Yara ASA}. The ministry left.        | The ministry = Trade Ministry
          Trade Minister {P Tom Ash} met Defence Minister {P Bo Reed}. The trade minister left. | The trade minister = Tom Ash
          """)
  void titleOfOneParty_meansIt(String text, String titles) {
    assertThat(titles(text)).isEqualTo(titles);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Trade Minister {P Tom Ash} met Defence Minister {P Bo Reed}. The minister left. | ''
          Then the minister left. Foreign Minister {P Tom Ash} came.     | ''
          Foreign Minister {P Tom Ash} came. The doctor left.            | ''
          Foreign Minister {P Tom Ash} came. The minister street is wet. | ''
          Foreign Minister {P Tom Ash} came. The minister-elect left.    | ''
          Foreign Minister {P Tom Ash} came. A minister left.            | ''
          Foreign Minister {P Tom Ash} met the minister, {P Bo Reed}.    | ''
          {O Trade Ministry} met {O Home Ministry}. The ministry left.   | ''
          """)
  void otherTitles_meanNobodyForSure(String text, String titles) {
    assertThat(titles(text)).isEqualTo(titles);
  }

  @Test
  void headline_isNotLookedAt() {
    assertThat(
            titles(
                "Foreign Minister {P Tom Ash} sees the minister leave¶It rained on Monday. It will"
                    + " rain again, and it will be wet."))
        .isEmpty();
  }
}
