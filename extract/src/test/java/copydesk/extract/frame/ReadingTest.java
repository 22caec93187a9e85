package copydesk.extract.frame;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.text.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReadingTest {
  private final Reading reading = CueOf.of("“It rained,” he said. Then “it froze”.").reading;

  @Test
  void token_knowsItsQuotation() {
    assertThat(reading.quotations()).hasSize(2);
    assertThat(reading.quotationAt(0)).isZero();
    assertThat(reading.quotationAt(4)).isZero();
    assertThat(reading.quotationAt(5)).isEqualTo(-1);
    assertThat(reading.quotationAt(9)).isEqualTo(1);
    assertThat(reading.isQuoted(1)).isTrue();
    assertThat(reading.isQuoted(6)).isFalse();
    assertThat(reading.hasQuoted(new Range(5, 8))).isFalse();
    assertThat(reading.hasQuoted(new Range(5, 10))).isTrue();
  }

  @Test
  void beyondTheEdges_isNothing() {
    int size = reading.tokens().size();
    assertThat(reading.classOf(-1)).isEqualTo(WordClass.MARK);
    assertThat(reading.classOf(size)).isEqualTo(WordClass.MARK);
    assertThat(reading.word(-1)).isZero();
    assertThat(reading.word(size)).isEqualTo(1);
    assertThat(reading.quotationAt(-1)).isEqualTo(-1);
    assertThat(reading.quotationAt(size)).isEqualTo(-1);
  }

  @Test
  void marksOfAQuotation_haveClassesOfTheirOwn() {
    assertThat(reading.classOf(0)).isEqualTo(WordClass.OPENING);
    assertThat(reading.classOf(4)).isEqualTo(WordClass.CLOSING);
    assertThat(reading.code(0)).isEqualTo(WordClass.OPENING.index());
    Reading open = CueOf.of("He said: “It rained.¶He left.").reading;
    assertThat(open.classOf(3)).isEqualTo(WordClass.OPENING);
    assertThat(open.classOf(6)).isEqualTo(WordClass.STOP);
  }

  @Test
  void hasQuotation_inASentenceAndTheTwoBesideIt() {
    Reading far = CueOf.of("He came. He sat. “It rained.” He left. He ran.").reading;
    assertThat(far.tokens().sentences()).isEqualTo(5);
    assertThat(far.hasQuotation(0)).isFalse();
    assertThat(far.hasQuotation(1)).isTrue();
    assertThat(far.hasQuotation(2)).isTrue();
    assertThat(far.hasQuotation(3)).isTrue();
    assertThat(far.hasQuotation(4)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          they sang “Hope World”                                     | true
          they sang “A Man of the Sea”                               | true
          they sang “2001: A Space Story”                            | true
          they sang “of Men”                                         | false
          they sang “Hope”                                           | false
          they sang “Hope world”                                     | false
          they sang “One Two Three Four Five Six Seven Eight Nine”   | false
          """)
  void isTitle_fewWordsAllCapitalisedButShortOnes(String text, boolean title) {
    Reading titled = CueOf.of(text).reading;
    assertThat(titled.isTitle(titled.quotations().get(0))).isEqualTo(title);
  }
}
