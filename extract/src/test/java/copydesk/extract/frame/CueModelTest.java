package copydesk.extract.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import copydesk.extract.model.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CueModelTest {
  /** Weights whose sum is always the same. */
  private static final class Fixed extends Weights {
    private final float sum;

    Fixed(float sum) {
      super(4, 1);
      this.sum = sum;
    }

    @Override
    public void sum(int[] rows, int count, float[] scores) {
      scores[0] = sum;
    }

    @Override
    public float sum(int[] rows, int count) {
      return sum;
    }
  }

  private final int[] rows = new int[CueFeatures.MOST];

  @ParameterizedTest
  @CsvSource({"-5, 9, 0", "-4, 0, 0.5", "0, 4.59512, 0.99", "3, -4.59512, 0.01"})
  void probability_isOfTheFullModelUnlessTheFirstLookIsHopeless(
      float first, float full, double probability) {
    CueOf text = CueOf.of("Rashid <said> that it rained.");
    CueModel model = new CueModel(new Fixed(first), new Fixed(full));
    assertThat(model.probability(text.reading, text.cue, rows))
        .isCloseTo(probability, within(0.0001));
  }

  @Test
  void shippedModel_tellsCuesFromOtherWords() {
    CueModel model = CueModel.load();
    CueOf cue = CueOf.of("Rashid <said> that it rained.");
    CueOf word = CueOf.of("Rashid said that it <rained>.");
    assertThat(model.probability(cue.reading, cue.cue, rows)).isGreaterThan(0.9);
    assertThat(model.probability(word.reading, word.cue, rows)).isLessThan(0.1);
  }
}
