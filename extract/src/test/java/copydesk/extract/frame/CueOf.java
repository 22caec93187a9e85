package copydesk.extract.frame;

import copydesk.extract.MarkedSpeech;
import copydesk.extract.model.Weights;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A text that is read, with the cue that a test marks in it ({@link MarkedSpeech}). */
final class CueOf {
  final Reading reading;
  final int cue;

  private CueOf(MarkedSpeech text) {
    this.reading = new Reading(text.article());
    this.cue = text.cue();
  }

  static CueOf of(String marked) {
    return new CueOf(MarkedSpeech.of(marked));
  }

  /** The classes of all tokens, in text order. */
  String classes() {
    return IntStream.range(0, reading.tokens().size())
        .mapToObj(i -> reading.classOf(i).name())
        .collect(Collectors.joining(" "));
  }

  /** The tokens of a half-open range. */
  String words(int first, int end) {
    return reading.tokens().string(first, end).replaceAll("\\s+", " ");
  }

  /** The value of each feature by its template: what a table of weights is asked for. */
  static final class Asked extends Weights {
    private final Map<Integer, Long> values = new HashMap<>();

    Asked() {
      super(20, 1);
    }

    @Override
    public int row(int template, long value) {
      values.put(template, value);
      return template;
    }

    @Override
    public int row(int template, long key, int place) {
      values.put(template, key * 4 + place);
      return template;
    }

    /** What it was asked for. */
    Map<Integer, Long> values() {
      return values;
    }

    @Override
    public void sum(int[] rows, int count, float[] scores) {
      throw new UnsupportedOperationException("it has no weights");
    }

    @Override
    public float sum(int[] rows, int count) {
      throw new UnsupportedOperationException("it has no weights");
    }
  }
}
