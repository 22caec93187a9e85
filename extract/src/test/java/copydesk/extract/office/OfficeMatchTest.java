package copydesk.extract.office;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.text.Range;
import copydesk.extract.word.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OfficeMatchTest {
  /** How well a description in brackets fits Ana Sousa's office. */
  private static double score(String marked) {
    MarkedText text = MarkedText.of(marked.replace("[", "").replace("]", ""));
    String plain = marked.substring(marked.indexOf('[') + 1, marked.indexOf(']'));
    Range description = text.range(plain.replaceAll("\\{[A-Z] ([^}]*)}", "$1"));
    Parties parties = text.upTo(OfficeReader.class);
    OfficeMatch match = new OfficeMatch(text.tokens());
    Range upToHead = description.upTo(match.head(description) + 1);
    Entity of = parties.within(description);
    return match.score(text.party("Ana Sousa"), of, upToHead);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Foreign Minister {P Ana Sousa} left. [The minister] smiled.          | 2
          Foreign Minister {P Ana Sousa} left. [The foreign minister] smiled.  | 3
          Foreign Minister {P Ana Sousa} left. [The top diplomat] smiled.      | 2
          Prime Minister {P Ana Sousa} left. [The PM] smiled.                  | 2
          Prime Minister {P Ana Sousa} left. [The premier] smiled.             | 2
          Foreign Minister {P Ana Sousa} left. [The FM] smiled.                | 2
          {P Ana Sousa}, a chief executive, left. [The CEO] smiled.            | 2
          President {P Ana Sousa} left. [The leader] smiled.                   | 1.5
          {G French} President {P Ana Sousa} left. [The {G French} president] smiled. | 3.5
          {G French} President {P Ana Sousa} left. [Her counterpart] smiled.   | 0.5
          Former minister {P Ana Sousa} left. [The former minister] smiled.    | 2
          """)
  void sameOffice_fits(String text, double score) {
    assertThat(score(text)).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Foreign Minister {P Ana Sousa} left. [The doctor] smiled.            | 0
          Foreign Minister {P Ana Sousa} left. [The finance minister] smiled.  | 1
          Foreign Minister {P Ana Sousa} left. [The former minister] smiled.   | 0.5
          {G French} President {P Ana Sousa} left. [The {G Norwegian} president] smiled. | 0
          Foreign Minister {P Ana Sousa} left. [The leader] smiled.            | 0
          Foreign Minister {P Ana Sousa} left. [The PM] smiled.                | 0
          President {P Ana Sousa} left. [Her counterpart] smiled.              | 0
          Finance Minister {P Ana Sousa} left. [The top diplomat] smiled.      | 0
          {P Ana Sousa} left. [The minister] smiled.                           | 0
          """)
  void otherOffice_fitsLessOrNotAtAll(String text, double score) {
    assertThat(score(text)).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({
    "the foreign minister, minister",
    "the minister of trade, minister",
    "the minister who left, minister",
    "'the minister, a doctor', minister",
    "his own then former top,"
  })
  void mainWord_isTheLastBeforeWhatSaysMore(String description, String head) {
    MarkedText text = MarkedText.of("They met " + description + ".");
    int found = new OfficeMatch(text.tokens()).head(text.range(description));
    assertThat(found < 0 ? null : text.tokens().string(found)).isEqualTo(head);
  }

  @Test
  void wordOfAnOffice_isHeld() {
    MarkedText text = MarkedText.of("Foreign Minister {P Ana Sousa} left.");
    text.upTo(OfficeReader.class);
    OfficeMatch match = new OfficeMatch(text.tokens());
    assertThat(match.holds(text.party("Ana Sousa"), Words.hash("foreign"))).isTrue();
    assertThat(match.holds(text.party("Ana Sousa"), Words.hash("finance"))).isFalse();
  }
}
