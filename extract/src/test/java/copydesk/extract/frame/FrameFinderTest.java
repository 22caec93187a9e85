package copydesk.extract.frame;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.model.Weights;
import copydesk.extract.word.WordSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FrameFinderTest {
  /** Weights by which capitals-to-be-sources and things said are told by the words alone. */
  private static final class ByWord extends Weights {
    private static final WordSet SOURCES = WordSet.of("rashid sousa");
    private static final WordSet CONTENTS = WordSet.of("it rained froze said");
    private final float content;

    ByWord(float content) {
      super(4, FrameFinder.LABELS * FrameFinder.LABELS);
      this.content = content;
    }

    @Override
    public int row(int template, long word, int place) {
      if (template != 2) {
        return 0;
      }
      return SOURCES.contains(word) ? 1 : CONTENTS.contains(word) ? 2 : 0;
    }

    @Override
    public void sum(int[] rows, int count, float[] scores) {
      for (int pair = 0; pair < scores.length; pair++) {
        int before = pair / FrameFinder.LABELS;
        int label = pair % FrameFinder.LABELS;
        float fits = rows[1] == FrameFinder.CONTENT ? content : 1;
        scores[pair] = (label == rows[1] ? fits : 0) - (before == label ? 0 : 0.1f);
      }
    }

    @Override
    public float sum(int[] rows, int count) {
      throw new UnsupportedOperationException("labels are of pairs");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Rashid <said> it rained              | S-CC
          it rained and froze, <said> Rashid   | CC-C--S
          Rashid <said> Sousa <said> it rained | S-SCCC
          he <left> then                       | ---
          """)
  void label_isTheBestSequence(String marked, String labels) {
    assertThat(labels(marked, 1, false)).isEqualTo(labels);
  }

  @Test
  void cue_isNeitherSourceNorContent() {
    assertThat(labels("it <said> it", 9, false)).isEqualTo("C-C");
    assertThat(labels("it <said> it", 9, true)).isEqualTo("C-C");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Rashid <said> it rained    | S--- | S-CC
          Rashid <said> it           | S--  | S--
          <said>                     | -    | -
          """)
  void sureCue_hasContentIfThereIsMoreThanAWordOfIt(String marked, String best, String surely) {
    assertThat(labels(marked, 0.05f, false)).isEqualTo(best);
    assertThat(labels(marked, 0.05f, true)).isEqualTo(surely);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          It froze. Rashid <said> it rained. He left.          | Rashid said it rained.
          “It rained?” <asked> Rashid. He left.                | “It rained?” asked Rashid.
          “It rained.” Rashid <said> so. He left.              | “It rained.” Rashid said so.
          “It rained.” “It froze,” Rashid <said>.              | “It froze,” Rashid said.
          “It rained.”¶Rashid <said> so. He left.              | Rashid said so.
          He came. Rashid <said>: “It rained. It froze.”       | Rashid said: “It rained.
          He came. Rashid <said> so. “It rained.”              | Rashid said so.
          """)
  void window_isTheSentenceWithTheQuotationBesideIt(String marked, String window) {
    CueOf text = CueOf.of(marked);
    int from = FrameFinder.windowStart(text.reading, text.cue);
    int to = FrameFinder.windowEnd(text.reading, text.cue);
    assertThat(text.words(from, to)).isEqualTo(window);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          150 | 90
          300 | 24
          """)
  void window_isBounded(int words, int reach) {
    String half = "and so on ".repeat(words / 6);
    CueOf text = CueOf.of(half + "he <said> " + half);
    int all = text.reading.tokens().size();
    assertThat(FrameFinder.windowStart(text.reading, text.cue))
        .isEqualTo(Math.max(0, text.cue - reach));
    assertThat(FrameFinder.windowEnd(text.reading, text.cue))
        .isEqualTo(Math.min(all, text.cue + reach));
  }

  @Test
  void shippedWeights_labelAPlainSentence() {
    CueOf text = CueOf.of("Rashid <said> that it rained.");
    FrameFinder finder = new FrameFinder(FrameFinder.loadWeights());
    int to = text.reading.tokens().size();
    assertThat(shown(finder.label(text.reading, text.cue, 0, to))).isEqualTo("S-CCC-");
  }

  private static String labels(String marked, float content, boolean surely) {
    CueOf text = CueOf.of(marked);
    int to = text.reading.tokens().size();
    FrameFinder finder = new FrameFinder(new ByWord(content));
    return shown(
        surely
            ? finder.labelSurely(text.reading, text.cue, 0, to)
            : finder.label(text.reading, text.cue, 0, to));
  }

  private static String shown(byte[] labels) {
    StringBuilder shown = new StringBuilder();
    for (byte label : labels) {
      shown.append("-SC".charAt(label));
    }
    return shown.toString();
  }
}
